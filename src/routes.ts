/** The two languages; Ukrainian stands at the root. */
export const langs = ['uk', 'en'] as const;
export type Lang = (typeof langs)[number];

/** Paths inside one language, as the contract of addresses names them. */
export const paths = {
  home: '/',
  contacts: '/contacts/',
  about: '/about/',
  decisions: '/about/decisions/',
  sources: '/about/sources/',
  verify: '/verify/',
  share: '/share/',
  tools: '/tools/',
  tool: (id: string) => `/tools/${id}/`,
  guide: (id: string) => `/${id}/`,
};

/** The whole booklet of a language as one file, at the base of the site. */
export const copyFile = (lang: Lang) => `what-to-do.${lang}.html`;

/** The emergency numbers of a language for the phone's own contact book, at the base of the site. */
export const vcardFile = (lang: Lang) => `what-to-do.${lang}.vcf`;

/** Whether a file of the site is a page, with an address of its own. */
export const isPage = (file: string) =>
  file.endsWith('.html') && !langs.some((lang) => file === copyFile(lang));

/** First parts of an address that no guide may take. */
export const reserved = [
  'en',
  'contacts',
  'tools',
  'booklet',
  'about',
  'share',
  'verify',
  'assets',
];

/** Ids that a page of ours uses itself; a step of that id could not be found by its hash. */
export const pageIds = [
  ...['all', 'main', 'calls', 'place', 'progress', 'views', 'whole', 'print', 'offline'],
  ...['copy-address', 'save-copy', 'install-hint', 'update', 'memory', 'sleeps', 'aloud'],
];

/** The hash that shows a guide whole; no step may be called so. */
export const wholeGuide = 'all';

/** The address of a page: `address('/', 'en', '/fire/')` is `/en/fire/`; `base` ends with a slash. */
export function address(base: string, lang: Lang, path: string): string {
  return `${base}${lang === 'en' ? 'en/' : ''}${path.slice(1)}`;
}

/** What an address means: `readAddress('/x/', '/x/en/fire/')` is `{ lang: 'en', path: '/fire/' }`. */
export function readAddress(base: string, pathname: string): { lang: Lang; path: string } {
  const inside = `/${pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1)}`;
  if (inside === '/en' || inside.startsWith('/en/'))
    return { lang: 'en', path: inside.slice(3) || '/' };
  return { lang: 'uk', path: inside };
}
