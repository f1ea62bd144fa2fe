import { flowOf } from '../flow/flow-of.ts';
import { order } from '../flow/order.ts';
import { showDate } from '../i18n/dates.ts';
import type { LocalGuide } from '../model/localise.ts';
import { paths, wholeGuide } from '../routes.ts';
import { useUi } from '../ui/context.ts';
import { Icon } from '../ui/icon.tsx';
import { here, type PageContext } from './context.ts';
import { CopyStep } from './copy-step.tsx';
import { GuideStep } from './guide-step.tsx';
import { Sleeps } from './sleeps.tsx';
import { targetHref } from './target-href.ts';

type Props = { page: PageContext; guide: LocalGuide };

/** What a guide says: its standing line, its summary, every step in reading order, who has signed it. */
export function GuideBody({ page, guide }: Props) {
  const { t } = useUi();
  const flow = flowOf(guide);
  const { review, standing } = guide;
  const Step = page.copy ? CopyStep : GuideStep;
  return (
    <>
      {standing && (
        <p class="standing-line">
          <a href={targetHref(page, guide.id, standing.next)}>{standing.text}</a>
        </p>
      )}
      <p class="summary">{guide.summary}</p>
      {order(flow).map((id, i) => (
        <Step key={id} page={page} guide={guide} flow={flow} id={id} number={i + 1} />
      ))}
      {!page.copy && <Aloud />}
      {!page.copy && <Sleeps />}
      {!page.copy && <Views />}
      <p class="review">
        {review ? t('step.signed', { ...review, date: showDate(review.date) }) : t('step.unsigned')}{' '}
        {!page.copy && <a href={here(page, paths.sources)}>{t('about.sources')}</a>}
      </p>
      {!page.copy && (
        <p class="links">
          <a href={here(page, paths.share)}>{t('share.give')}</a>
        </p>
      )}
    </>
  );
}

/** Shown by a script at the foot of the step, where somebody has spoken it or the phone has a voice of its own. */
function Aloud() {
  const { t } = useUi();
  return (
    <button type="button" id="aloud" class="back" hidden data-stop={t('step.hush')}>
      <Icon name="volume-2" />
      <span>{t('step.aloud')}</span>
    </button>
  );
}

/** Of use only with a script. */
function Views() {
  const { t } = useUi();
  return (
    <p class="quiet" id="views" hidden>
      <a id="whole" href={`#${wholeGuide}`} data-back={t('step.wholeBack')}>
        {t('step.whole')}
      </a>
      <button type="button" id="print">
        {t('step.print')}
      </button>
    </p>
  );
}
