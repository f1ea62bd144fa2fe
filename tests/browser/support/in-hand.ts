import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchChromium, phone } from '../../../src/cli/launch.ts';
import { sites } from '../../support/sites.ts';
import { type Served, serve } from './served.ts';
import { watch } from './watch.ts';

/** What a test has in hand: the built site on a server, a phone, its tab. */
export let served: Served;
export let context: BrowserContext;
export let page: Page;

let browser: Browser;
/** The phones of the test that runs, and what each did that none of ours may. */
let phones: { context: BrowserContext; faults: string[] }[] = [];

/** Once in a file of tests: a site is served, a browser started; no phone may have done what none of ours may. */
export function servesPhones(outDir: string = sites.root.outDir): void {
  beforeAll(async () => {
    served = await serve(outDir);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await served.kill();
  });
  afterEach(async () => {
    const all = phones;
    phones = [];
    for (const one of all) await one.context.close();
    expect(all.flatMap(({ faults }) => faults)).toEqual([]);
  });
}

/** A new phone, without our worker unless it is asked for. In: what runs in it before anything of ours. */
export async function newPhone(
  options: BrowserContextOptions = {},
  ...scripts: (() => void)[]
): Promise<void> {
  const usual = { viewport: phone, locale: 'uk-UA', serviceWorkers: 'block' } as const;
  context = await browser.newContext({ ...usual, ...options });
  phones.push({ context, faults: await watch(context, served.origin) });
  for (const script of scripts) await context.addInitScript(script);
  page = await context.newPage();
}

/** Another tab of the same phone comes to hand. */
export function takeTab(tab: Page): void {
  page = tab;
}
