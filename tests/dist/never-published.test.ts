// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { digitsOf, holdsNumber } from '../../src/model/phone-like.ts';
import { filesIn, textOfFile } from '../support/built.ts';
import { documentsOf, visibleText } from '../support/parsed.ts';
import { content } from '../support/real-content.ts';
import { sites } from '../support/sites.ts';

const site = sites.root;
const dialsOf = (isShown: boolean) =>
  content.contacts
    .filter(({ status }) => (status === 'published') === isShown)
    .flatMap(({ numbers }) => numbers.map(({ dial }) => digitsOf(dial)));
const open = new Set(dialsOf(true));
/** Dead and hostile lines, and the numbers of contacts that are known to us and shown to nobody. */
const never = [
  ...content.doNotPublish.map(({ digits }) => digits),
  ...dialsOf(false).filter((dial) => !open.has(dial)),
];
const long = never.filter((digits) => digits.length >= 5);
const short = never.filter((digits) => digits.length < 5);

/** Which long numbers stand in a text, however they are spaced; +380 and 0 begin the same number. */
function longIn(text: string): string[] {
  const tight = text.replace(/[\s\u00a0\u202f()\-–‑]/g, '');
  return long.filter((digits) => tight.includes(digits.replace(/^380(?=\d{9}$)/, '0').slice(1)));
}

/** Which short numbers a page leads to, or shows standing alone. */
function shortIn(page: Document): string[] {
  const links = [...page.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')!);
  const dials = links.filter((href) => /^(tel|sms):/.test(href)).map(digitsOf);
  const text = visibleText(page, '\n');
  const tight = text.replace(/[ -]/g, '');
  const isShown = (digits: string) => tight.includes(digits) && holdsNumber(text, digits);
  return short.filter((digits) => dials.includes(digits) || isShown(digits));
}

const texts = filesIn(site.outDir).filter((name) => !name.endsWith('.png'));

it('there is something to look for, and everywhere', () => {
  expect(long.length).toBeGreaterThan(30);
  expect(short.length).toBeGreaterThan(4);
  expect(texts.length).toBeGreaterThan(60);
});

it('no long number stands anywhere in a file, spaces taken out', () => {
  const found = texts.map((name) => [name, longIn(textOfFile(site, name))] as const);
  expect(found.filter(([, numbers]) => numbers.length > 0)).toEqual([]);
});

it('no short number is linked or shown', () => {
  const found = [...documentsOf(site)].map(([url, page]) => [url, shortIn(page)] as const);
  expect(found.filter(([, numbers]) => numbers.length > 0)).toEqual([]);
});

it.each(['050 309 15 80', '+38 (050) 309-15-80', '"tel:+380503091580"', '0503091580'])(
  'tells of %s',
  (text) => expect(longIn(`Дзвоніть ${text} завжди`)).toEqual(['0503091580']),
);

it.each(['<a href="tel:1580">тут</a>', '<p>Лінія <b>1580</b>.</p>', '<p>Дзвоніть: 15 80</p>'])(
  'tells of %s',
  (html) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(shortIn(page)).toEqual(['1580']);
  },
);
