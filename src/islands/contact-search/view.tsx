import { useEffect, useState } from 'preact/hooks';
import { wordsOf } from '../../i18n/t.ts';
import type { Lang } from '../../routes.ts';

export type Props = {
  lang: Lang;
  /** Shows only what fits; returns how many services are left on the page. Absent at build. */
  filter?: (query: string) => number;
};

/** The search field of the directory; of no use without a script, so hidden until it wakes. */
export function ContactSearch({ lang, filter }: Props) {
  const t = wordsOf(lang);
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
        aria-label={t('contacts.find')}
        placeholder={t('contacts.placeholder')}
        onInput={(event) => search(event.currentTarget.value)}
      />
      <p role="status">{found !== null && say(t, found)}</p>
    </form>
  );
}

function say(t: ReturnType<typeof wordsOf>, found: number): string {
  return found === 0 ? t('contacts.none') : t('contacts.found', { count: found });
}
