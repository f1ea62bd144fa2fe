import type { LocalStep } from '../model/localise.ts';
import { paths } from '../routes.ts';
import { useUi } from '../ui/context.ts';
import { Dial } from '../ui/dial.tsx';
import { Donts } from '../ui/donts.tsx';
import { Icon } from '../ui/icon.tsx';
import { Picture } from '../ui/picture.tsx';
import { SayAloud } from '../ui/say-aloud.tsx';
import { here, type PageContext } from './context.ts';
import { targetHref } from './target-href.ts';

type Props = { page: PageContext; guide: string; step: LocalStep };

/** What stands under the line of a step: picture, do-nots, items, calls, why, answers, more. */
export function StepText({ page, guide, step }: Props) {
  const picture = page.booklet.pictures.find((one) => one.id === step.picture);
  return (
    <>
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
      {step.tool && !page.copy && <ToolLink page={page} id={step.tool} />}
      {step.why && <p class="why">{step.why}</p>}
      {step.kind === 'ask' && <Answers page={page} guide={guide} step={step} />}
      {step.more && (
        <ul class="more">
          {step.more.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {/* A Ukrainian reader needs no letters to read by. */}
      {step.say && page.booklet.lang === 'en' && <SayAloud lines={step.say} />}
    </>
  );
}

/** One tap from the step to the tool that it needs. */
function ToolLink({ page, id }: { page: PageContext; id: string }) {
  const tool = page.booklet.tools.find((one) => one.id === id);
  if (!tool) return null;
  return (
    <a class="tool" href={here(page, paths.tool(id))}>
      <Icon name={tool.icon} />
      <span>{tool.link}</span>
    </a>
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

function Answers({ page, guide, step }: { page: PageContext; guide: string; step: AskStep }) {
  const { t, plain } = useUi();
  const answers = step.options.map((option) => (
    <a
      key={option.text}
      class={option.hot ? 'answer hot' : 'answer'}
      href={targetHref(page, guide, option.next)}
    >
      {plain ? option.text : <span>{option.text}</span>}
      {option.hot && !plain && <Icon name="triangle-alert" />}
    </a>
  ));
  if (plain) return <>{answers}</>;
  return (
    <nav class="answers" aria-label={t('step.answers')}>
      {answers}
    </nav>
  );
}
