import { expect, it } from 'vitest';
import { isPack } from '../../src/protocol.ts';
import { bytesOf, gzipped, pagesIn, textOfFile, worksetOf } from '../support/built.ts';
import { sites } from '../support/sites.ts';

const site = sites.root;
const kB = 1024;

/** The budgets of design section 8: bytes as gzip 6 sends them, and how many requests. */
const budgets = {
  home: 14 * kB,
  /** All of the first visit but the packs and their shared parts: home, its files, a guide's script, the worker. */
  firstVisit: 45 * kB,
  core: 8 * kB,
  /** What guides add to the script of every page. */
  steps: 8 * kB,
  islands: 54 * kB,
  /** What the pages of the tools add to these two. */
  tools: 24 * kB,
  worker: 12 * kB,
  largestPack: 100 * kB,
  largestDrawing: 2 * kB,
  untilReady: 250 * kB,
  requests: 12,
};

const home = textOfFile(site, 'index.html');
const guide = textOfFile(site, 'fire/index.html');
const directory = textOfFile(site, 'contacts/index.html');
const list = worksetOf(site).map(({ url }) => url);

const named = (html: string, tag: RegExp) =>
  [...html.matchAll(tag)].map(([, url]) => url!.slice(1));
const scripts = (html: string) => named(html, /<script type="module" src="([^"]+)"/g);
/** What a browser fetches by itself; the touch icon only where somebody puts the page on the screen. */
const linked = named(home, /<link rel="(?:manifest|icon)" href="([^"]+)"/g);
const drawings = [...pagesIn(site).values()].flatMap((html) =>
  [...html.matchAll(/<svg class="picture".*?<\/svg>/g)].map(([svg]) => svg),
);

const sizeOf = (name: string) => gzipped(bytesOf(site, name));
const sum = (names: string[]) => names.reduce((total, name) => total + sizeOf(name), 0);
const first = [...new Set(['index.html', 'sw.js', ...linked, ...scripts(home), ...scripts(guide)])];
const ready = [...new Set([...first, ...list])];

const measured: Record<keyof typeof budgets, number> = {
  home: sizeOf('index.html'),
  firstVisit: sum(first),
  core: sum(scripts(home)),
  steps: sum(scripts(guide)) - sum(scripts(home)),
  islands: sum(scripts(directory)) - sum(scripts(home)),
  tools: sum(list.filter((name) => /\/tools-/.test(name))),
  worker: sizeOf('sw.js'),
  largestPack: Math.max(...list.filter(isPack).map(sizeOf)),
  largestDrawing: Math.max(...drawings.map((svg) => gzipped(svg))),
  untilReady: sum(ready),
  requests: ready.length,
};

/** What is larger than it may be, one line each. */
function tooLarge(sizes: typeof measured): string[] {
  return Object.entries(budgets).flatMap(([name, most]) => {
    const size = sizes[name as keyof typeof budgets];
    return size <= most ? [] : [`${name}: ${size} of ${most}`];
  });
}

it('nothing is larger than its budget', () => {
  console.info(measured);
  expect(tooLarge(measured)).toEqual([]);
});

it('measures what it says', () => {
  expect(scripts(home)).toHaveLength(1);
  expect(scripts(guide)).toHaveLength(2);
  expect(scripts(directory)).toHaveLength(2);
  expect(linked).toHaveLength(2);
  expect(drawings.length).toBeGreaterThan(50);
  expect(list.filter(isPack)).toHaveLength(2);
  expect(Object.values(measured).every((size) => size > 0)).toBe(true);
});

it.each(Object.keys(budgets) as (keyof typeof budgets)[])('one more than %s is told', (name) => {
  expect(tooLarge({ ...budgets })).toEqual([]);
  expect(tooLarge({ ...budgets, [name]: budgets[name] + 1 })).toHaveLength(1);
});
