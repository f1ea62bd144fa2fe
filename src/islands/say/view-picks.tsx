import type { ToolProps } from '../tool/view.tsx';
import { phrasesOf } from './view-lines.ts';

type Props = Pick<ToolProps, 'words' | 'say'> & {
  /** `what`, `hurt` or `danger`. */
  line: string;
  picks: string[];
  change: (picks: string[]) => void;
};

/** Ready sentences to tap: a shaking hand does not type. */
export function Picks({ line, picks, change, ...props }: Props) {
  const { words } = props;
  return (
    <fieldset class="say-picks">
      <legend>{words[line]}</legend>
      {phrasesOf(props, line).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={picks.includes(name)}
          onClick={() => change(tapped(picks, name))}
        >
          {words[name]?.replace(/\.$/, '')}
        </button>
      ))}
    </fieldset>
  );
}

/** How many are hurt is one number; every other sentence stands beside the others. */
const numbers = /^hurt(None|One|Two|Three|Many)$/;

/** What is picked after a tap on one. */
export function tapped(picks: string[], name: string): string[] {
  if (picks.includes(name)) return picks.filter((one) => one !== name);
  const gone = (one: string) =>
    (numbers.test(name) && numbers.test(one)) ||
    // Nobody is hurt, and a child is not among them.
    (name === 'hurtNone' && one === 'hurtChild') ||
    (name === 'hurtChild' && one === 'hurtNone');
  return [...picks.filter((one) => !gone(one)), name];
}
