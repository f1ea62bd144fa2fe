import i18next, { type TFunction } from 'i18next';
import type { Lang } from '../routes.ts';
import en from './en.json';
import uk from './uk.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof uk };
  }
}

/** Interface words of one language: `t('step.place', { n: 3 })`. An unknown key fails the type check. */
export type T = TFunction<'translation', undefined>;

const words = i18next.createInstance();
void words.init({
  initAsync: false,
  fallbackLng: 'uk',
  resources: { uk: { translation: uk }, en: { translation: en } },
  // Preact escapes text itself; nothing of ours reaches innerHTML.
  interpolation: { escapeValue: false },
});

/** The words of a language. */
export function wordsOf(lang: Lang): T {
  return words.getFixedT(lang);
}
