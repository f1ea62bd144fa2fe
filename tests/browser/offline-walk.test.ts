import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, phone } from '../../src/cli/launch.ts';
import { sites } from '../support/sites.ts';
import { type BuiltPage, calls, pagesOf } from './support/booklet.ts';
import { visit } from './support/ready.ts';
import { type Served, serve } from './support/served.ts';
import { watch } from './support/watch.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const walked = [sites.root, sites.kherson];

describe.each(walked)('the site under $base, after one visit to its home', (site) => {
  const pages = pagesOf(site).filter(({ url }) => !url.endsWith('/404.html'));
  let served: Served;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];
  let spent: { requests: number; bytes: number };

  beforeAll(async () => {
    served = await serve(site.outDir);
    context = await browser.newContext({ viewport: phone });
    faults = await watch(context, served.origin);
    page = await context.newPage();
    await visit(page, served.origin + site.base);
    spent = { requests: served.requests.length, bytes: served.bytes() };
    await served.kill();
  });
  afterAll(async () => {
    await context.close();
  });

  it('is ready after at most 12 requests, no asset asked for twice', () => {
    const assets = served.requests.filter((path) => path.includes('/assets/'));
    expect(spent.requests, served.requests.join('\n')).toBeLessThanOrEqual(12);
    expect(new Set(assets).size).toBe(assets.length);
    expect(assets.length).toBeGreaterThan(4);
  });

  it('is ready after at most 250 KB', () => {
    expect(spent.bytes).toBeLessThanOrEqual(250 * 1024);
    expect(spent.bytes).toBeGreaterThan(20 * 1024);
  });

  it('has fetched the pages of the language on the screen first', () => {
    expect(packsOf(served)).toEqual(['uk', 'en']);
  });

  it('has lost its server', async () => {
    await expect(fetch(served.origin)).rejects.toThrow();
  });

  it('opens every page in both languages', async () => {
    expect(pages.filter(({ lang }) => lang === 'en')).toHaveLength(pages.length / 2);
    await opens(pages.map((one) => ({ one, ask: one.url, at: one.url })));
  });

  it('opens every page with any query', async () => {
    const query = '?any=query&fbclid=1';
    await opens(pages.map((one) => ({ one, ask: one.url + query, at: one.url + query })));
  });

  it('opens every page without its last slash, the query kept', async () => {
    const query = '?any=query';
    // The base itself without its slash is outside of what a worker may answer.
    const inner = pages.filter(({ url }) => url !== site.base);
    await opens(
      inner.map((one) => ({ one, ask: one.url.slice(0, -1) + query, at: one.url + query })),
    );
  });

  it('answers an unknown address in both languages', async () => {
    for (const path of [
      'nowhere',
      'nowhere/',
      'en/nowhere/?x=1',
      'bleeding/nowhere/',
      'a/b/c.html',
    ]) {
      await page.goto(served.origin + site.base + path);
      const said = await page.$$eval('main section[lang] h2', (all) =>
        all.map((h2) => h2.textContent),
      );
      expect(said, path).toEqual(['Такої сторінки немає', expect.stringMatching(/^[A-Za-z ]+$/)]);
      expect(await shownCalls(), path).toEqual(calls);
    }
  });

  it('has asked no other host and broken no policy', () => {
    expect(faults).toEqual([]);
  });

  type Ask = { one: BuiltPage; ask: string; at: string };

  async function opens(asks: Ask[]): Promise<void> {
    const seen = [];
    for (const { ask } of asks) {
      await page.goto(served.origin + ask, { waitUntil: 'domcontentloaded' });
      const { pathname, search } = new URL(page.url());
      const said = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        title: document.title,
        heading: document.querySelector('h1')?.textContent,
      }));
      seen.push({ at: pathname + search, ...said, calls: await shownCalls() });
    }
    expect(asks.length).toBeGreaterThan(10);
    expect(seen).toEqual(
      asks.map(({ one: { lang, title, heading }, at }) => ({ at, lang, title, heading, calls })),
    );
  }

  /** The emergency numbers that can be seen and tapped. */
  function shownCalls(): Promise<string[]> {
    return page.$$eval('#calls a[href^="tel:"]', (links) =>
      links
        .filter((link) => link.getClientRects().length > 0)
        .map((link) => link.getAttribute('href')!),
    );
  }
});

it('fetches the English pages first for a visitor of the English home', async () => {
  const served = await serve(sites.root.outDir);
  const context = await browser.newContext({ viewport: phone });
  await visit(await context.newPage(), `${served.origin}/en/`);
  expect(packsOf(served)).toEqual(['en', 'uk']);
  await context.close();
  await served.kill();
});

/** The languages of the packs asked for, in turn. */
function packsOf({ requests }: Served): string[] {
  return requests.flatMap((path) => /pack-(uk|en)-/.exec(path)?.[1] ?? []);
}
