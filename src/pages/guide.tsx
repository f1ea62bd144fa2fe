import { flowOf } from '../flow/flow-of.ts';
import { order } from '../flow/order.ts';
import { showDate } from '../i18n/dates.ts';
import type { LocalGuide } from '../model/localise.ts';
import { paths, wholeGuide } from '../routes.ts';
import { useUi } from '../ui/context.ts';
import { here, type PageContext } from './context.ts';
import { Frame } from './frame.tsx';
import { GuideStep } from './guide-step.tsx';
import { targetHref } from './target-href.ts';

type Props = { page: PageContext; guide: LocalGuide };

/** A guide with all its steps in reading order; a script shows them one by one. */
export function GuidePage({ page, guide }: Props) {
  const { t } = useUi();
  const flow = flowOf(guide);
  const { review, standing } = guide;
  return (
    <Frame page={page} path={paths.guide(guide.id)} title={guide.title} chips={<Place />}>
      <progress class="progress" id="progress" hidden aria-hidden="true" />
      <main id="main" class="guide" data-guide={guide.id} data-start={guide.start}>
        {standing && (
          <p class="standing-line">
            <a href={targetHref(page, standing.next)}>{standing.text}</a>
          </p>
        )}
        <p class="summary">{guide.summary}</p>
        {order(flow).map((id, i) => (
          <GuideStep key={id} page={page} guide={guide} flow={flow} id={id} number={i + 1} />
        ))}
        <p class="quiet" id="views" hidden>
          <a id="whole" href={`#${wholeGuide}`} data-back={t('step.wholeBack')}>
            {t('step.whole')}
          </a>
          <button type="button" id="print">
            {t('step.print')}
          </button>
        </p>
        <p class="review">
          {review
            ? t('step.signed', { ...review, date: showDate(review.date) })
            : t('step.unsigned')}{' '}
          <a href={here(page, paths.sources)}>{t('about.sources')}</a>
        </p>
      </main>
    </Frame>
  );
}

/** «Крок 3» or «3 з 9»: written by the stepper, its words stand here. */
function Place() {
  const { t } = useUi();
  return (
    <span
      class="place"
      id="place"
      hidden
      data-place={t('step.place', { n: '%n%' })}
      data-place-of={t('step.placeOf', { n: '%n%', of: '%of%' })}
    />
  );
}
