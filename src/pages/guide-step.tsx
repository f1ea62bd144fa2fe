import type { Flow } from '../flow/graph.ts';
import { stepsLeft } from '../flow/left.ts';
import { showDate } from '../i18n/dates.ts';
import type { LocalGuide, LocalStep } from '../model/localise.ts';
import { paths } from '../routes.ts';
import { useUi } from '../ui/context.ts';
import { Icon } from '../ui/icon.tsx';
import { SourceList } from '../ui/source-list.tsx';
import { here, type PageContext } from './context.ts';
import { StepText } from './step-text.tsx';
import { targetHref } from './target-href.ts';

type Props = { page: PageContext; guide: LocalGuide; flow: Flow; id: string; number: number };

/** One step: line, picture, do-nots, calls, why, sources, foot. */
export function GuideStep({ page, guide, flow, id, number }: Props) {
  const { t } = useUi();
  const step = guide.steps.find((one) => one.id === id)!;
  const left = stepsLeft(flow, id);
  const spoken = page.recordings?.find((one) => one.guide === guide.id && one.step === id);
  return (
    <section
      id={page.links.idOf(guide.id, id)}
      class="step"
      data-kind={step.kind}
      data-left={left ?? undefined}
      data-audio={spoken && page.base + spoken.file}
    >
      <h2 tabIndex={-1}>
        <span class="number">{number}. </span>
        {step.text}
      </h2>
      <StepText page={page} guide={guide.id} step={step} />
      <SourceList
        sources={page.booklet.sources.filter((source) => step.sources.includes(source.id))}
        practice={step.practice === true}
        allSources={here(page, paths.sources)}
      />
      {spoken && (
        <p class="quiet">
          {t('step.spoken', { speaker: spoken.speaker, date: showDate(spoken.date) })}
        </p>
      )}
      <Foot page={page} guide={guide.id} step={step} />
    </section>
  );
}

/** Back and Next in the lower half; an ending leads home. Where not to call from stands right above the call bar. */
function Foot({ page, guide, step }: { page: PageContext; guide: string; step: LocalStep }) {
  const { t } = useUi();
  const home = here(page, paths.home);
  const next = step.kind === 'ask' ? undefined : step.next;
  return (
    <nav class="foot" aria-label={t('step.steps')}>
      <a class="back" href={home} aria-label={t('step.back')} hidden>
        <Icon name="chevron-left" size={30} />
      </a>
      {next && (
        <a class="next" href={targetHref(page, guide, next)}>
          {('answer' in step && step.answer) || t('step.next')}
        </a>
      )}
      {next === null && (
        <a class="next end" href={home}>
          {t('app.home')}
        </a>
      )}
      {step.callFrom && (
        <p class="note">
          <Icon name="triangle-alert" size={22} />
          <span>{step.callFrom}</span>
        </p>
      )}
    </nav>
  );
}
