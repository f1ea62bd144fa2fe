/** What page and worker say to each other, and the names they share. */

/** The cache of files with hashed names; they outlive a release and are never fetched twice. */
export const filesCache = 'files';

/** Caches of pages carry the release in their name, so two releases never mix. */
export const pagesCachePrefix = 'pages-';

/** The entry of a pages cache that lists the SHA-256 (base64) of every page in it. */
export const pageIndex = '__index';

/** Packs are told from other files by their name. */
export const isPack = (url: string) => /assets\/pack-(uk|en)-[^/]+\.json$/.test(url);

/** How packs are written: one byte a Cyrillic letter. Every browser can read it. */
export const packCharset = 'windows-1251';

/** What a page asks the worker. */
export type Question =
  /** Check every hash in the caches, mend what is wrong. */
  | { type: 'check' }
  /** Take over now: the person asked for it. */
  | { type: 'apply' }
  /** Take over if the asking page is the only one open. */
  | { type: 'apply-if-alone' }
  /** Say what your release brings. */
  | { type: 'news' };

/** The answer to `check`; `mended` counts what had to be fetched again. */
export type Checked = { ok: boolean; mended: number };

/** The answer to `news`: what a person is told of a release. */
export type News = {
  version: string;
  changes: Record<'uk' | 'en', string>;
  /** A correction that cannot wait: said before anything else. */
  urgent?: Record<'uk' | 'en', string>;
};

/** Said to every page when a release with an urgent correction begins to arrive beside an older one. */
export type Urgent = { type: 'urgent'; news: News };

/** Said to every page while an install runs: files and packs done, of how many. */
export type Progress = { type: 'progress'; done: number; total: number };

/** The file of parts that pages of both languages share: drawings, icons, addresses of sources. */
export const isParts = (url: string) => /assets\/parts-[^/]+\.json$/.test(url);

/**
 * All pages of one language. A page is a list of pieces: a text, or the number of a part that stands
 * in several pages. Parts are numbered through: the shared ones first, then those of this pack.
 */
export type Pack = { parts: string[]; pages: [path: string, pieces: (string | number)[]][] };

/** The HTML of a packed page. In: all parts, shared ones first. */
export function unpack(parts: string[], pieces: (string | number)[]): string {
  return pieces.map((piece) => (typeof piece === 'number' ? parts[piece] : piece)).join('');
}
