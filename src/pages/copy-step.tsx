import type { Flow } from '../flow/graph.ts';
import { stepsLeft } from '../flow/left.ts';
import type { LocalGuide } from '../model/localise.ts';
import { paths } from '../routes.ts';
import { useUi } from '../ui/context.ts';
import { Icon } from '../ui/icon.tsx';
import { NumberedSources } from '../ui/numbered-sources.tsx';
import { here, type PageContext } from './context.ts';
import { stepSources } from './step-sources.ts';
import { StepText } from './step-text.tsx';
import { targetHref } from './target-href.ts';

type Props = { page: PageContext; guide: LocalGuide; flow: Flow; id: string };

/** A step inside the copy: the same words in less markup. Its number comes from the style, Back from the script. */
export function CopyStep({ page, guide, flow, id }: Props) {
  const { t } = useUi();
  const step = guide.steps.find((one) => one.id === id)!;
  const next = step.kind === 'ask' ? undefined : step.next;
  const answer = ('answer' in step && step.answer) || t('step.next');
  const left = stepsLeft(flow, id);
  return (
    <div id={page.links.idOf(guide.id, id)} class="step" data-left={left ?? undefined}>
      <h3>{step.text}</h3>
      <StepText page={page} guide={guide.id} step={step} />
      <NumberedSources
        ids={step.sources}
        all={stepSources(page)}
        practice={step.practice === true}
      />
      {next !== undefined && (
        <a
          class={next ? 'next' : 'next end'}
          href={next ? targetHref(page, guide.id, next) : here(page, paths.home)}
        >
          {next ? answer : t('app.home')}
        </a>
      )}
      {step.callFrom && (
        <p class="note from-where">
          <Icon name="triangle-alert" size={22} />
          <span>{step.callFrom}</span>
        </p>
      )}
    </div>
  );
}
