import { describe, expect, it } from 'vitest';
import { address, isPage, langs, paths } from '../../src/routes.ts';
import { filesIn, pagesIn, textOfFile } from '../support/built.ts';
import { content } from '../support/real-content.ts';
import { sites } from '../support/sites.ts';

const site = sites.root;

/** Names of XML kinds, which nobody fetches. */
const namespaces = ['svg', 'xhtml', 'xlink', 'Math/MathML'].flatMap((kind) =>
  [2000, 1999, 1998].map((year) => `http://www.w3.org/${year}/${kind}`),
);
const sources = content.sources.flatMap(({ url }) => (url ? [new URL(url).href] : []));
const sourcePages = new Set(langs.map((lang) => address('/', lang, paths.sources)));

/** Every whole address in a text, but those that are only names; in quotes one may hold spaces. */
function addressesIn(text: string): string[] {
  const whole = /(?<=")[a-z]+:\/\/[^"\\]*|\b[a-z]+:\/\/[^\s"'`<>\\)]+/gi;
  return [...text.matchAll(whole)]
    .map(([url]) => url.replaceAll('&amp;', '&'))
    .filter((url) => !namespaces.includes(url));
}

/** Where a page would load something from, outside links that a person taps. */
function loadedBy(html: string): string[] {
  const tags = html.match(/<(?!a\b)[a-z][^>]*>/gi) ?? [];
  const urls = tags.flatMap((tag) => [
    ...tag.matchAll(/\s(?:src|srcset|href|data|poster|action|formaction|manifest|ping)="([^"]*)"/g),
  ]);
  return urls.map(([, url]) => url!).filter((url) => !/^(\/(?!\/)|#)/.test(url));
}

const hints =
  /rel="?(?:preconnect|dns-prefetch|prefetch|preload|prerender|modulepreload)|<meta[^>]*http-equiv="?(?:refresh|link)/i;

const loadsByStyle = /url\(|@import|image-set\(/i;

describe('no page', () => {
  const pages = [...pagesIn(site)];

  it('names another host, but the lists of sources, and these only what is cited', () => {
    const found = pages.map(([url, html]) => [url, addressesIn(html)] as const);
    expect(found.filter(([url, urls]) => !sourcePages.has(url) && urls.length > 0)).toEqual([]);
    for (const [, urls] of found.filter(([url]) => sourcePages.has(url))) {
      expect(urls.length).toBeGreaterThan(100);
      expect(urls.filter((url) => !sources.includes(new URL(url).href))).toEqual([]);
    }
  });

  it('loads from another host or makes ready to', () => {
    expect(pages.flatMap(([, html]) => loadedBy(html))).toEqual([]);
    expect(pages.filter(([, html]) => hints.test(html))).toEqual([]);
  });
});

describe('no other file', () => {
  const others = filesIn(site.outDir).filter((name) => !isPage(name) && !name.endsWith('.png'));
  /** Packs, and the booklet as one file. */
  const citing = /^assets\/(pack|parts)-|\.html$/;

  it.each(others)('%s names another host', (name) => {
    const urls = addressesIn(textOfFile(site, name));
    const known = citing.test(name) ? sources : [];
    expect(urls.filter((url) => !known.includes(new URL(url).href))).toEqual([]);
  });

  it('loads by a style', () => {
    const styles = [...pagesIn(site).values()].flatMap((html) =>
      html.match(/<style>.*?<\/style>/gs),
    );
    expect(styles.length).toBeGreaterThan(0);
    expect(styles.filter((css) => loadsByStyle.test(css ?? ''))).toEqual([]);
  });

  it('says so in a header', () => {
    expect(textOfFile(site, '_headers')).not.toMatch(
      /^\s*(Link|Report-To|NEL|Reporting-Endpoints):/im,
    );
  });
});

it('tells of another host', () => {
  expect(addressesIn('fetch("https://elsewhere.example/a")')).toEqual([
    'https://elsewhere.example/a',
  ]);
  expect(addressesIn('<svg xmlns="http://www.w3.org/2000/svg">')).toEqual([]);
  expect(addressesIn('new WebSocket(`wss://elsewhere.example`)')).toEqual([
    'wss://elsewhere.example',
  ]);
  for (const url of ['//elsewhere.example/a.js', 'https://elsewhere.example/a.js', 'a.js']) {
    expect(loadedBy(`<p><script src="${url}"></script>`)).toEqual([url]);
  }
  expect(
    loadedBy('<link href="/a.css"><use href="#a"><a href="https://elsewhere.example">'),
  ).toEqual([]);
  expect(hints.test('<link rel="dns-prefetch" href="/">')).toBe(true);
  expect(loadsByStyle.test('a{background:URL(a.png)}')).toBe(true);
});
