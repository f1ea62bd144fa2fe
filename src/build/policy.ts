import { integrityOf } from './sha256.ts';

/** The only inline script: a dark screen is dark from the first paint on. */
export const themeLine =
  "try{if(localStorage.getItem('dim')){var d=document.documentElement;d.dataset.dim='';d.style.background='#000'}}catch(e){}";

const directives = (style: string) => [
  "default-src 'none'",
  `script-src 'self' '${integrityOf(themeLine)}'`,
  `style-src 'self' ${style}`,
  "img-src 'self' blob: data:",
  "media-src 'self' blob: data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sw',
];

/** The policy of every page, as its first `<meta>`. In: the style that stands in the page, allowed by its hash. */
export const metaPolicy = (style: string) => directives(`'${integrityOf(style)}'`).join('; ');

/**
 * The same as a header, where framing can be forbidden too. A browser holds a page to both; the hash of
 * the style is left to the page, since a server's configuration outlives a release.
 */
export const headerPolicy = [...directives("'unsafe-inline'"), "frame-ancestors 'none'"].join('; ');
