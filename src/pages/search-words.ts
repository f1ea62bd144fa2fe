import type { T } from '../i18n/t.ts';
import type { SearchWords } from '../islands/contact-search/view.tsx';
import type { Lang } from '../routes.ts';

/** Numbers of which each language says one in each of its ways: 1 служба, 2 служби, 5 служб. */
const samples = [1, 2, 5];

/** What the search says, to stand in the page: a phone that only searches need not fetch a library of words. */
export function searchWords(t: T, lang: Lang): SearchWords {
  const rules = new Intl.PluralRules(lang);
  const found = samples.map((count) => [
    rules.select(count),
    t('contacts.found', { count }).replace(String(count), '%n%'),
  ]);
  return {
    find: t('contacts.find'),
    placeholder: t('contacts.placeholder'),
    none: t('contacts.none'),
    found: Object.fromEntries(found),
  };
}
