import type { Flow } from '../flow/graph.ts';
import { stepsLeft } from '../flow/left.ts';
import type { LocalGuide, LocalStep } from '../model/localise.ts';
import { paths } from '../routes.ts';
import { useUi } from '../ui/context.ts';
import { Dial } from '../ui/dial.tsx';
import { Donts } from '../ui/donts.tsx';
import { Icon } from '../ui/icon.tsx';
import { Picture } from '../ui/picture.tsx';
import { SayAloud } from '../ui/say-aloud.tsx';
import { SourceList } from '../ui/source-list.tsx';
import { here, type PageContext } from './context.ts';
import { targetHref } from './target-href.ts';

type Props = { page: PageContext; guide: LocalGuide; flow: Flow; id: string; number: number };

/** One step: line, picture, do-nots, calls, why, sources, foot. */
export function GuideStep({ page, guide, flow, id, number }: Props) {
  const step = guide.steps.find((one) => one.id === id)!;
  const picture = page.booklet.pictures.find((one) => one.id === step.picture);
  const left = stepsLeft(flow, id);
  return (
    <section id={id} class="step" data-kind={step.kind} data-left={left ?? undefined}>
      <h2 tabIndex={-1}>
        <span class="number">{number}. </span>
        {step.text}
      </h2>
      {picture && <Picture svg={picture.svg} title={picture.title} />}
      {step.dont && <Donts lines={step.dont} />}
      {step.kind === 'list' && (
        <ul class="items">
          {step.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {step.calls && <Calls page={page} step={step} />}
      {step.why && <p class="why">{step.why}</p>}
      {step.kind === 'ask' && <Answers page={page} step={step} />}
      {step.more && (
        <ul class="more">
          {step.more.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {/* A Ukrainian reader needs no letters to read by. */}
      {step.say && page.booklet.lang === 'en' && <SayAloud lines={step.say} />}
      <SourceList
        sources={page.booklet.sources.filter((source) => step.sources.includes(source.id))}
        practice={step.practice === true}
        allSources={here(page, paths.sources)}
      />
      <Foot page={page} step={step} />
    </section>
  );
}

function Calls({ page, step }: { page: PageContext; step: LocalStep }) {
  // In the order of the step: for gas 104 comes before 101.
  const contacts = (step.calls ?? []).flatMap((id) =>
    page.booklet.contacts.filter((contact) => contact.id === id),
  );
  return (
    <div class="step-calls">
      {contacts.map(({ id, name, numbers }) => (
        <p key={id} class="step-call">
          <span>{name}</span>
          {numbers.map(({ dial, show }) => (
            <Dial key={dial} dial={dial} show={show} name={name} />
          ))}
        </p>
      ))}
    </div>
  );
}

type AskStep = Extract<LocalStep, { kind: 'ask' }>;

function Answers({ page, step }: { page: PageContext; step: AskStep }) {
  const { t } = useUi();
  return (
    <nav class="answers" aria-label={t('step.answers')}>
      {step.options.map((option) => (
        <a
          key={option.text}
          class={option.hot ? 'answer hot' : 'answer'}
          href={targetHref(page, option.next)}
        >
          <span>{option.text}</span>
          {option.hot && <Icon name="triangle-alert" />}
        </a>
      ))}
    </nav>
  );
}

/** Back and Next in the lower half; an ending leads home. Where not to call from stands right above the call bar. */
function Foot({ page, step }: { page: PageContext; step: LocalStep }) {
  const { t } = useUi();
  const home = here(page, paths.home);
  const next = step.kind === 'ask' ? undefined : step.next;
  return (
    <nav class="foot" aria-label={t('step.steps')}>
      <a class="back" href={home} aria-label={t('step.back')} hidden>
        <Icon name="chevron-left" size={30} />
      </a>
      {next && (
        <a class="next" href={targetHref(page, next)}>
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
