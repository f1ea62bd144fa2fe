/** The manifest that the build writes in: address and integrity of every file of the offline set. */
declare const __WB_MANIFEST: unique symbol;

interface ServiceWorkerGlobalScope {
  __WB_MANIFEST: { url: string; integrity: string }[];
}

declare module 'virtual:last-resort' {
  /** The page that needs no cache and no network: numbers and the two standing lines. */
  export const html: string;
  /** Its own policy: nothing but its own style. */
  export const policy: string;
}

declare module 'virtual:copies' {
  /** The booklet in one file, a language each, and the integrity of all but its last line. */
  export const copies: { file: string; integrity: string }[];
}

declare module 'virtual:news' {
  /** What this release brings, from `content/release.json`. */
  export const news: import('../protocol.ts').News;
}
