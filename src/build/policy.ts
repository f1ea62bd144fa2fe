import { integrityOf } from './sha256.ts';

/** The only inline script: a dark screen is dark from the first paint on. */
export const themeLine =
  "try{if(localStorage.getItem('dim')){var d=document.documentElement;d.dataset.dim='';d.style.background='#000'}}catch(e){}";

const directives = [
  "default-src 'none'",
  `script-src 'self' '${integrityOf(themeLine)}'`,
  "style-src 'self'",
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

/** The policy of every page, as its first `<meta>`. */
export const metaPolicy = directives.join('; ');

/** The same as a header, where framing can be forbidden too. */
export const headerPolicy = [...directives, "frame-ancestors 'none'"].join('; ');
