import { fill, type ToolProps } from '../tool/view.tsx';
import type { Found } from './view-place.tsx';

/** What the person has written and tapped so far. */
export type Draft = {
  where: string;
  what: string;
  name: string;
  phone: string;
  /** Names of the phrases tapped. */
  picks: string[];
  /** The place the phone found, where it goes into the card. */
  fix?: Found | undefined;
};

/** One sentence: to be read aloud, and for an English speaker its Latin letters and meaning. */
export type Said = { text: string; latin?: string; meaning?: string };
/** A line of the card: its number and name, what is said, what to say where nothing is. */
export type Entry = { title: string; said: Said[]; prompt?: string | undefined };

type Words = Pick<ToolProps, 'words' | 'say'>;

/** A phrase by its name, its gaps filled. */
export function phrase({ words, say }: Words, name: string, values = {}): Said {
  const aloud = say?.[name];
  if (!aloud) return { text: fill(words[name], values) };
  const [text, latin, meaning] = [aloud.uk, aloud.latin, aloud.en].map((one) => fill(one, values));
  return { text: text ?? '', latin: latin ?? '', meaning: meaning ?? '' };
}

/** The names of the phrases of a line: `what`, `hurt`, `danger`. */
export const phrasesOf = ({ words }: Words, line: string): string[] =>
  Object.keys(words).filter(
    (name) =>
      /^(what|hurt|danger)[A-Z]/.test(name) && name.startsWith(line) && !name.endsWith('Hint'),
  );

/** The phrase that a guide stands for: of `bleeding` it is `whatBleeding`. */
export function phraseOfGuide(words: Words, guide: string): string | undefined {
  const ending = guide.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase());
  return ['what', 'danger']
    .map((line) => line + ending)
    .find((name) => words.words[name] !== undefined);
}

/**
 * What the answers that lead to a step of a guide say, where they can mean nothing else; or what the step
 * itself tells the person to say.
 */
const phrasesOfSteps: [steps: RegExp, names: string[]][] = [
  [/^not-breathing#(call|push|breaths|go-on)$/, ['whatNoBreath']],
  [/^not-breathing#child-/, ['whatNoBreath', 'hurtChild']],
  [/^not-breathing#(side|call-breathes)$/, ['whatFaint']],
];

/** The phrases that are marked for somebody who comes from this step of this guide. */
export function phrasesOfPlace(words: Words, { id, step = '' }: { id: string; step?: string }) {
  const about = phraseOfGuide(words, id);
  const said = phrasesOfSteps.find(([steps]) => steps.test(`${id}#${step}`))?.[1] ?? [];
  return about ? [about, ...said] : said;
}

/** The saved address and floor as one line; a bare «4» would be heard as a flat. */
export function addressOf(words: ToolProps['words'], card: Partial<Record<string, string>>) {
  const [address = '', floor = ''] = [card.address?.trim(), card.floor?.trim()];
  const named = floor && fill(words.floor, { text: floor });
  return [address, named].filter((part) => part !== '').join(', ') || undefined;
}

/** The card in the order in which it is said. */
export function entriesOf(props: Words, draft: Draft): Entry[] {
  const { words } = props;
  const written = (name: string, text: string) =>
    text.trim() === '' ? [] : [phrase(props, name, { text: text.trim() })];
  const picked = (line: string) =>
    phrasesOf(props, line)
      .filter((name) => draft.picks.includes(name))
      .map((name) => phrase(props, name));
  const own = draft.what.trim();
  const entry = (title: string, said: Said[], prompt?: string): Entry => {
    return { title: words[title] ?? '', said, prompt: prompt && words[prompt] };
  };
  const place = draft.fix
    ? [
        phrase(props, 'coordinates', {
          lat: grouped(draft.fix.lat),
          lon: grouped(draft.fix.lon),
        }),
      ]
    : [];
  const where = written('whereIs', draft.where);
  return [
    // Street first; coordinates take its place only where there is none.
    entry('where', where.length > 0 ? where : place, 'whereHint'),
    entry('what', [...picked('what'), ...(own ? [{ text: own }] : [])]),
    entry('hurt', picked('hurt')),
    entry('danger', picked('danger'), 'dangerHint'),
    entry('who', [...written('nameIs', draft.name), ...written('phoneIs', draft.phone)]),
    ...(where.length > 0 && place.length > 0 ? [entry('coordinates', place)] : []),
  ];
}

/** Degrees to be read aloud, four decimals in twos: `46.63 54`. */
export function grouped(degrees: number): string {
  const [whole, rest = ''] = degrees.toFixed(4).split('.');
  return `${whole}.${rest.slice(0, 2)}\u00a0${rest.slice(2)}`;
}

/** The card as a text to copy or to send; what is not known is left out. */
export function textOf(entries: Entry[]): string {
  return entries
    .flatMap(({ said }) => said)
    .map(({ text, meaning }) => (meaning ? `${text} (${meaning})` : text).replace(/\u00a0/g, ''))
    .join('\n');
}
