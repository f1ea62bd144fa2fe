import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, phone } from '../../src/cli/launch.ts';
import { sites } from '../support/sites.ts';
import { booklets, inOrder } from './support/booklet.ts';
import { eventually } from './support/eventually.ts';
import { type Served, serve } from './support/served.ts';
import { toEnding, toursOf } from './support/tours.ts';
import { guideOf, type Spot, spotOf, walker, waysFrom } from './support/walker.ts';

let browser: Browser;
let served: Served;
let page: Page;
let walk: ReturnType<typeof walker>;

beforeAll(async () => {
  served = await serve(sites.root.outDir);
  browser = await launchChromium();
  const context = await browser.newContext({ viewport: phone, serviceWorkers: 'block' });
  page = await context.newPage();
  walk = walker(page, served.origin, 'uk');
});
afterAll(async () => {
  await browser.close();
  await served.kill();
});

const ids = booklets[0]!.guides.map(({ id }) => id);

describe.each(ids)('the walk through %s', (id) => {
  const guide = guideOf(id);
  const start: Spot = { guide: id, step: guide.start };

  it('takes every way of every step, and from each reaches an ending that leads home', async () => {
    const taken = new Set<string>();
    for (const { from, ways } of toursOf(id)) {
      await walk.open(from);
      const opened = new URL(page.url()).hash;
      let here = from;
      let count = 1;
      for (const way of ways) {
        taken.add(`${here.step} ${way}`);
        const to = waysFrom(here)[way]!;
        const next = await walk.take(here, way, count);
        if (typeof to === 'string') {
          here = spotOf(here, to);
          count = next;
        } else {
          await page.goBack({ waitUntil: 'commit' });
          const hash = count === 1 ? opened : `#${here.step}`;
          await walk.shows(here, count, { hash, focus: hash !== '' });
        }
      }
      for (const way of toEnding(here)) {
        count = await walk.take(here, way, count);
        here = spotOf(here, waysFrom(here)[way]!);
      }
      const last = page.locator('section:visible a.next');
      expect(await last.getAttribute('href'), `${here.guide}#${here.step}`).toBe('/');
    }
    const every = inOrder(guide).flatMap(({ id: step }) =>
      waysFrom({ guide: id, step }).map((_, way) => `${step} ${way}`),
    );
    expect([...taken].sort()).toEqual(every.sort());
  });

  it('follows the line that holds on every step', async ({ skip }) => {
    if (!guide.standing) return skip();
    await walk.open(start);
    await page.locator('.standing-line a').click();
    const to = guide.standing.next;
    const stays = typeof to === 'string';
    const hash = stays ? `#${to}` : to.step ? `#${to.step}` : '';
    await walk.shows(spotOf(start, to), 2, { hash, focus: hash !== '' });
  });
});

describe('the way about in a guide', () => {
  const start: Spot = { guide: 'bleeding', step: guideOf('bleeding').start };
  const way = waysFrom(start).findIndex((to) => typeof to === 'string');
  const second = spotOf(start, waysFrom(start)[way]!);

  it('goes back by the browser and by its own Back, from the start home', async () => {
    await walk.open(start);
    const trail = [start];
    for (let here = start; trail.length < 5; ) {
      const on = waysFrom(here).findIndex((to) => typeof to === 'string');
      await walk.take(here, on, trail.length);
      here = spotOf(here, waysFrom(here)[on]!);
      trail.push(here);
    }
    for (let n = 4; n >= 1; n -= 1) {
      if (n % 2 === 0) await page.goBack({ waitUntil: 'commit' });
      else await page.locator('section:visible a.back').click();
      await walk.shows(trail[n - 1]!, n, n === 1 ? { hash: '' } : {});
    }
    await page.locator('section:visible a.back').click();
    await eventually(() => new URL(page.url()).pathname).toBe('/');
  });

  it('keeps the step and its number across the languages', async () => {
    const english = walker(page, served.origin, 'en');
    await walk.open(start);
    await walk.take(start, way, 1);
    await page.locator('header a[hreflang=en]').click();
    await english.shows(second, 2);
    await page.locator('header a[hreflang=uk]').click();
    await walk.shows(second, 2);
  });

  it('shows all steps and comes back to the same one, not counted twice', async () => {
    await walk.open(start);
    await walk.take(start, way, 1);
    await page.locator('#whole').click();
    const steps = page.locator('section.step:visible');
    await eventually(() => steps.count()).toBe(guideOf('bleeding').steps.length);
    expect(new URL(page.url()).hash).toBe('#all');
    await page.locator('#whole').click();
    await walk.shows(second, 2);
  });

  it('starts afresh when the guide is opened again', async () => {
    await walk.open(second);
    await page.goto(`${served.origin}/`);
    await page.locator('a.tile[href="/bleeding/"]').click();
    await walk.shows(start, 1, { hash: '', focus: false });
  });
});
