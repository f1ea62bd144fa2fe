import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../routes.ts';

export type SearchWords = {
  find: string;
  placeholder: string;
  none: string;
  /** How many were found, by the way in which the language says such a number; `%n%` stands for it. */
  found: Partial<Record<Intl.LDMLPluralRule, string>>;
};

export type Props = {
  lang: Lang;
  words: SearchWords;
  /** Shows only what fits; returns how many services are left on the page. Absent at build. */
  filter?: (query: string) => number;
};

/** The search field of the directory; of no use without a script, so hidden until it wakes. */
export function ContactSearch({ lang, words, filter }: Props) {
  const [awake, setAwake] = useState(false);
  const [found, setFound] = useState<number | null>(null);
  useEffect(() => setAwake(filter !== undefined), [filter]);
  const search = (query: string) => {
    const count = filter?.(query) ?? 0;
    setFound(query.trim() === '' ? null : count);
  };
  return (
    // A field of its own Chrome takes for something to fill in, and asks its maker how; search forms it leaves alone.
    // biome-ignore lint/a11y/useSemanticElements: older browsers do not know <search>
    <form
      class="find"
      role="search"
      action="/search"
      hidden={!awake}
      onSubmit={(event) => event.preventDefault()}
    >
      <input
        type="search"
        aria-label={words.find}
        placeholder={words.placeholder}
        onInput={(event) => search(event.currentTarget.value)}
      />
      <p role="status">{found !== null && say(words, lang, found)}</p>
    </form>
  );
}

function say({ none, found }: SearchWords, lang: Lang, count: number): string {
  if (count === 0) return none;
  const way = new Intl.PluralRules(lang).select(count);
  return (found[way] ?? found.other ?? '%n%').replace('%n%', String(count));
}
