import { isPack, isParts, pagesCachePrefix } from '../protocol.ts';

/** One file of the offline set: whole address and integrity (`sha256-…`). */
export type Entry = { url: string; integrity: string };

// The build replaces this expression; it may stand only once.
const listed = (self as unknown as ServiceWorkerGlobalScope).__WB_MANIFEST;

const entries: Entry[] = listed.map(({ url, integrity }) => ({
  url: new URL(url, self.location.href).href,
  integrity,
}));

/** Scripts, styles, icons: kept as they are. */
export const files = entries.filter(({ url }) => !isPack(url));

/** Pages, one pack a language: unpacked into a cache of their own. */
export const packs = entries.filter(({ url }) => isPack(url));

/** The cache of this release's pages: named by all that they are unpacked from. */
export const pagesCache =
  pagesCachePrefix +
  entries
    .filter(({ url }) => isPack(url) || isParts(url))
    .map(({ integrity }) => integrity.slice(7, 19))
    .join('-');
