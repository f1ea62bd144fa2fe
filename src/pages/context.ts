import type { Booklet } from '../model/localise.ts';
import { address, type Lang } from '../routes.ts';

/** What a page is rendered from. */
export type PageContext = {
  booklet: Booklet;
  /** Where the site stands on its server, ending with a slash. */
  base: string;
  /** Set by the build: `preview` while a shown guide is unsigned. */
  status: 'preview' | 'signed';
};

/** The address of a path in the language being rendered. */
export function here({ base, booklet }: PageContext, path: string): string {
  return address(base, booklet.lang, path);
}

/** The language a page is not in. */
export function otherLang(lang: Lang): Lang {
  return lang === 'uk' ? 'en' : 'uk';
}
