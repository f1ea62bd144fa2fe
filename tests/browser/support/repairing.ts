import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchChromium, phone } from '../../../src/cli/launch.ts';
import { sites } from '../../support/sites.ts';
import { type FaultServer, faultServer } from '../faults/lab/fault-server.ts';
import { kept, wrongIn } from '../faults/lab/kept.ts';
import { eventually } from './eventually.ts';
import { becomesReady, visit } from './ready.ts';
import { watch } from './watch.ts';

/** The built site that the phone keeps. */
export const good = sites.quick.outDir;

/** What a test of the repair has in hand: the page about the app on a phone that keeps everything. */
export let server: FaultServer;
export let context: BrowserContext;
export let page: Page;

/** Once in a file of tests: each has a phone and a server of its own. */
export function keepsWhole(): void {
  let browser: Browser;
  let faults: string[];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    server = await faultServer(good);
    context = await browser.newContext({ viewport: phone, locale: 'uk-UA' });
    faults = await watch(context, server.origin);
    page = await context.newPage();
    await visit(page, `${server.origin}/about/`);
  });
  afterEach(async () => {
    await context.close();
    await server.close();
    // It breaks no policy and asks no other host.
    expect(faults).toEqual([]);
  });
}

export const repair = () => page.locator('#repair').click();
export const says = (words: string) =>
  eventually(() => page.locator('#repaired').textContent()).toBe(words);
export const state = () =>
  page.evaluate(() => document.documentElement.dataset.offline).catch(() => 'being loaded');
export const hasWorker = () =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active !== null);

/** Everything is kept with the bytes of the build, and opens without a network. */
export async function isWhole(): Promise<void> {
  const entries = await kept(page);
  expect(wrongIn(entries, [good])).toEqual([]);
  expect(entries.length).toBeGreaterThan(50);
  await server.kill();
  for (const path of ['/', '/bleeding/', '/en/contacts/']) {
    await page.goto(server.origin + path);
    await becomesReady(page);
    expect(await page.locator('main').count()).toBe(1);
  }
  await server.revive();
}
