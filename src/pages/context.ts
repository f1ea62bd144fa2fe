import type { Booklet } from '../model/localise.ts';
import type { Lang } from '../routes.ts';
import type { Links } from './links.ts';

/** What a page is rendered from. */
export type PageContext = {
  booklet: Booklet;
  /** Where the site stands on its server, ending with a slash. */
  base: string;
  /** Set by the build: `preview` while a shown guide is unsigned. */
  status: 'preview' | 'signed';
  links: Links;
  /** The site's own address as a code to scan; missing where the build was not told it. */
  qr?: { address: string; size: number; path: string };
  /** Sentences of this language that somebody has spoken; `file` from the base of the site. */
  recordings?: { guide: string; step: string; speaker: string; date: string; file: string }[];
  /** Set inside the copy that is one file: sources are numbered once at its end. */
  copy?: true;
};

/** The address of a path in the language being rendered. */
export function here({ links }: PageContext, path: string): string {
  return links.to(path);
}

/** The language a page is not in. */
export function otherLang(lang: Lang): Lang {
  return lang === 'uk' ? 'en' : 'uk';
}
