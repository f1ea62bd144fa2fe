import { integrityOf } from './sha256.ts';

const darkFromTheFirstPaint =
  "try{if(localStorage.getItem('dim')){var d=document.documentElement;d.dataset.dim='';d.style.background='#000'}}catch(e){}";

/** A script spoilt on its way would stay in the browser's own cache for a year, and none of ours would run to notice. */
const fetchSpoiltAfresh =
  "addEventListener('error',function(e){var t=e.target;t.type=='module'&&fetch(t.src,{cache:'reload'})},true)";

/** The only inline script, one line before everything else. */
export const firstLine = `${darkFromTheFirstPaint}${fetchSpoiltAfresh}`;

const directives = (style: string) => [
  "default-src 'none'",
  `script-src 'self' '${integrityOf(firstLine)}'`,
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

/** The policy of every page, as its first `<meta>`. In: the styles that stand in the page, allowed by their hash. */
export const metaPolicy = (styles: string[]) =>
  directives(styles.map((style) => `'${integrityOf(style)}'`).join(' ')).join('; ');

/**
 * The same as a header, where framing can be forbidden too. A browser holds a page to both; the hash of
 * the style is left to the page, since a server's configuration outlives a release.
 */
export const headerPolicy = [...directives("'unsafe-inline'"), "frame-ancestors 'none'"].join('; ');
