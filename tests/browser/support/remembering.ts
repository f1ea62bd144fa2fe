import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchChromium } from '../../../src/cli/launch.ts';
import { sites } from '../../support/sites.ts';
import { calls } from './booklet.ts';
import { eventually } from './eventually.ts';
import { type Served, serve } from './served.ts';
import { toEnding } from './tours.ts';
import { guideOf, type Spot, spotOf, walker, waysFrom } from './walker.ts';
import { watch } from './watch.ts';

export const start: Spot = { guide: 'bleeding', step: guideOf('bleeding').start };
/** The way that leads on from the start inside the guide, and where to. */
export const way = waysFrom(start).findIndex((to) => typeof to === 'string');
export const second = spotOf(start, waysFrom(start)[way]!);

/** What a test of the phone's memory has in hand. */
export let browser: Browser;
export let served: Served;
export let context: BrowserContext;
export let page: Page;
let faults: string[];

/** Once in a file of tests: a browser for all of them, a server for each. */
export function servesEach(): void {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    served = await serve(sites.quick.outDir);
  });
  afterEach(async () => {
    await context.close();
    await served.kill();
    expect(faults).toEqual([]);
  });
}

/** A tab that notes what it does and may not. */
export async function openTab(of: BrowserContext): Promise<void> {
  context = of;
  faults = await watch(context, served.origin);
  page = await context.newPage();
}

export const memory = () => page.locator('#memory').textContent();
export const saysMemory = (words: string) => eventually(memory).toBe(words);

/** Walks from the start to an ending, each step seen, and finds the numbers on every page. */
export async function walksAndDials(): Promise<void> {
  const { open, take } = walker(page, served.origin, 'uk');
  await open(start);
  let [here, taken] = [start, 1];
  for (const next of toEnding(start)) {
    taken = await take(here, next, taken);
    here = spotOf(here, waysFrom(here)[next]!);
    const shown = await page.$$eval('#calls a', (links) =>
      links
        .filter((link) => link.getClientRects().length > 0)
        .map((link) => link.getAttribute('href')),
    );
    expect(shown).toEqual(calls);
  }
  expect(faults).toEqual([]);
}
