// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { address, readAddress } from '../../src/routes.ts';
import { documentsOf } from '../support/parsed.ts';
import { content } from '../support/real-content.ts';
import { sites } from '../support/sites.ts';

const calls = ['tel:101', 'tel:102', 'tel:103', 'tel:112'];
const hrefs = (root: ParentNode, links: string) =>
  [...root.querySelectorAll(links)].map((link) => link.getAttribute('href'));

/** What a page lacks of the frame that every page has. In: its address under the site's base. */
function faultsOf(page: Document, url: string, base: string): string[] {
  const { lang, path } = readAddress(base, url);
  const other = lang === 'uk' ? 'en' : 'uk';
  // The page of unknown addresses speaks both languages itself.
  const there = address(base, other, path === '/404.html' ? '/' : path);
  const { documentElement: html, body } = page;
  const chip = page.querySelector('header.bar a.chip[data-lang]');
  const [first, last] = [body.firstElementChild, body.lastElementChild];
  const wrong: Record<string, boolean> = {
    lang: html.lang !== lang,
    title: page.title.trim() === '' || page.querySelectorAll('h1').length !== 1,
    'data-offline': html.dataset.offline !== 'none',
    'skip link first': !first?.matches('a.skip[href="#calls"]') || !first.textContent?.trim(),
    'call bar last': !last?.matches('nav#calls') || !last.getAttribute('aria-label'),
    'four calls': last === null || hrefs(last, 'a').join() !== calls.join(),
    'other language':
      chip?.getAttribute('href') !== there || chip.getAttribute('data-lang') !== other,
    hreflang: [...page.querySelectorAll('a[hreflang]')].some(
      (link) =>
        readAddress(base, link.getAttribute('href')!).lang !== link.getAttribute('hreflang'),
    ),
    'lang of a part': [...body.querySelectorAll('[lang]')].some(
      (part) =>
        !/^(uk|en)$/.test(part.getAttribute('lang')!) || isNotIn(part, part.getAttribute('lang')!),
    ),
  };
  return Object.keys(wrong).filter((what) => wrong[what]);
}

/** Whether a part says in letters that it is in the other language. */
function isNotIn(part: Element, lang: string): boolean {
  const text = part.textContent ?? '';
  return lang === 'en' ? /\p{Script=Cyrillic}/u.test(text) : !/\p{Script=Cyrillic}/u.test(text);
}

it('the frame of every page is whole', () => {
  const pages = [...documentsOf(sites.root)];
  expect(pages.length).toBeGreaterThan(2 * content.guides.length);
  const faults = pages.flatMap(([url, page]) =>
    faultsOf(page, url, '/').map((what) => `${url}: ${what}`),
  );
  expect(faults).toEqual([]);
});

const [url, page] = [...documentsOf(sites.root)].find(([one]) => one === '/en/fire/')!;
const spoilt = (spoil: (page: Document) => void) => {
  const copy = page.cloneNode(true) as Document;
  spoil(copy);
  return faultsOf(copy, url, '/');
};

it.each<[string, (page: Document) => void]>([
  ['lang', (one) => one.documentElement.setAttribute('lang', 'uk')],
  ['title', (one) => one.querySelector('h1')!.remove()],
  ['data-offline', (one) => one.documentElement.setAttribute('data-offline', 'ready')],
  ['skip link first', (one) => one.body.prepend(one.createElement('p'))],
  ['call bar last', (one) => one.body.append(one.createElement('p'))],
  ['four calls', (one) => one.querySelector('#calls a')!.setAttribute('href', 'tel:104')],
  ['other language', (one) => one.querySelector('a.chip[data-lang]')!.setAttribute('href', '/')],
  ['hreflang', (one) => one.querySelector('a[hreflang]')!.setAttribute('hreflang', 'en')],
  ['lang of a part', (one) => one.querySelector('main p')!.setAttribute('lang', 'uk')],
])('a page without its %s is told', (what, spoil) => {
  expect(faultsOf(page, url, '/')).toEqual([]);
  expect(spoilt(spoil)).toContain(what);
});
