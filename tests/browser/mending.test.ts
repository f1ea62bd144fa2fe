import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, phone } from '../../src/cli/launch.ts';
import { sites } from '../support/sites.ts';
import { booklets, calls } from './support/booklet.ts';
import { eventually } from './support/eventually.ts';
import { becomesReady, visit } from './support/ready.ts';
import { type Served, serve } from './support/served.ts';

let browser: Browser;
let served: Served;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  served = await serve(sites.root.outDir);
  context = await browser.newContext({ viewport: phone, locale: 'uk-UA' });
  page = await context.newPage();
  await visit(page, `${served.origin}/`);
});
afterEach(async () => {
  await context.close();
  await served.kill();
});

/** Damages what is kept, as a full disk or a browser short of room does. */
async function spoil(how: 'page' | 'script' | 'all'): Promise<void> {
  await page.evaluate(async (what) => {
    for (const name of await caches.keys()) {
      if (what === 'all') await caches.delete(name);
      const cache = await caches.open(name);
      for (const request of what === 'all' ? [] : await cache.keys()) {
        const hit =
          what === 'page' ? request.url.endsWith('/bleeding/') : request.url.includes('islands');
        if (hit) await cache.put(request, new Response('cut off'));
      }
    }
  }, how);
}

/** The browser's own cache would mend quietly; a worn phone has long emptied it. */
async function emptyHttpCache(): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
}

/** What is kept under an address that has these words in it. */
function kept(words: string): Promise<string> {
  return page.evaluate(async (asked) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (request.url.includes(asked)) return (await (await cache.match(request))?.text()) ?? '';
      }
    }
    return '';
  }, words);
}

const offline = () => page.evaluate(() => document.documentElement.dataset.offline);

describe('at the next start, with a server', () => {
  it.each([
    { what: 'page', look: '/bleeding/', fetched: /assets\/pack-uk/ },
    { what: 'script', look: 'islands', fetched: /assets\/islands/ },
    { what: 'all', look: '/bleeding/', fetched: /assets\/pack-en/ },
  ] as const)('mends $what and says ready again', async ({ what, look, fetched }) => {
    const whole = await kept(look);
    await spoil(what);
    expect(await kept(look)).not.toBe(whole);
    await emptyHttpCache();
    const before = served.requests.length;
    await page.reload();
    await becomesReady(page);
    expect(await kept(look)).toBe(whole);
    expect(served.requests.slice(before).join('\n')).toMatch(fetched);
  });

  it('fetches nothing again that is whole', async () => {
    await emptyHttpCache();
    const before = served.requests.length;
    await page.reload();
    await becomesReady(page);
    // The browser itself looks for a newer worker and for the icon of its tab.
    const asked = served.requests.slice(before);
    expect(asked.filter((path) => !['/sw.js', '/icon.svg'].includes(path))).toEqual([]);
  });
});

describe('at the next start, without a server', () => {
  it('does not say ready over a hole', async () => {
    await spoil('page');
    await emptyHttpCache();
    await served.kill();
    await page.reload();
    await eventually(offline).toBe('failed');
    await served.revive();
    await becomesReady(page);
  });

  it('answers with the last-resort page when nothing is left', async () => {
    await spoil('all');
    await served.kill();
    for (const path of ['/', '/en/bleeding/?x=1', '/nowhere']) {
      await page.goto(served.origin + path);
      const links = page.locator('a[href^="tel:"]');
      expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(
        calls,
      );
      for (const { place, lang } of booklets) {
        const lines = await page.locator(`p[lang=${lang}]`).allTextContents();
        expect(lines).toEqual(place.standing.map(({ text }) => text));
      }
      const height = await links.first().evaluate((one) => one.getBoundingClientRect().height);
      expect(height).toBeGreaterThanOrEqual(48);
    }
    await served.revive();
    await visit(page, `${served.origin}/`);
    expect(await page.title()).toBe('Що робити');
  });
});

describe('a page opened while another one began to save', () => {
  it('tells when it is done', async () => {
    const slow = await browser.newContext({ viewport: phone });
    const first = await slow.newPage();
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await slow.route(/pack-uk/, async (route) => {
      await held;
      await route.continue();
    });
    await first.goto(`${served.origin}/`);
    await eventually(() => first.locator('#offline [role=status]').textContent()).toMatch(/\d\/\d/);
    await first.goto(`${served.origin}/gas/`);
    expect(await first.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
    release();
    await becomesReady(first);
    await slow.close();
  });
});
