import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Settings } from '../../../../src/cli/launch.ts';
import { profile } from '../../support/killable.ts';
import { watch } from '../../support/watch.ts';
import {
  type Noted,
  type Opening,
  type Told,
  watchNumbers,
  watchSaving,
  whenOpened,
} from './opening.ts';

export type PhoneOptions = {
  /** How many times slower its processor is than ours. */
  slower?: number;
  /** How its browser is set: without scripts, in forced colours. */
  browser?: Settings;
};

/** A Chromium as a worn phone, its profile kept until the row ends. */
export type Phone = {
  /** The tab in hand; another one after `restart`. */
  page: () => Page;
  context: () => BrowserContext;
  /** Opens an address of the site; says what stood on the screen and how fast. Never rejects for a dead network. */
  open: (path?: string, seconds?: number, pause?: number) => Promise<Opening>;
  /** Closes the browser and opens it again, everything kept that is kept. In: what happens to its profile meanwhile. */
  restart: (meanwhile?: (profile: string) => void) => Promise<void>;
  /** The same, but its browser is killed as by a phone short of memory: nothing saved on the way out. */
  killAndStart: () => Promise<void>;
  /** As a phone short of memory does with a worker that has nothing to do. */
  stopWorkers: () => Promise<void>;
  /** Empties what the browser keeps by itself, not what the site keeps. */
  emptyHttpCache: () => Promise<void>;
  /** All that the page in hand has said about saving so far. */
  told: () => Promise<Told[]>;
  /** What it did that no page of ours may do. */
  faults: () => string[];
  close: () => Promise<void>;
};

export async function phone(
  origin: string,
  { slower = 1, browser }: PhoneOptions = {},
): Promise<Phone> {
  const kept = profile(browser);
  const seen: string[][] = [];
  let context: BrowserContext;
  let page: Page;
  let cdp: CDPSession;

  async function start(): Promise<void> {
    context = await kept.open();
    seen.push(await watch(context, origin));
    await context.addInitScript({ content: `${watchNumbers};${watchSaving}` });
    page = context.pages()[0] ?? (await context.newPage());
    cdp = await context.newCDPSession(page);
    await cdp.send('ServiceWorker.enable');
    if (slower > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  }
  await start();

  return {
    page: () => page,
    context: () => context,
    open: (path = '/', seconds = 30, pause = 20) => whenOpened(page, origin + path, seconds, pause),
    restart: async (meanwhile) => {
      await context.close();
      meanwhile?.(kept.folder);
      await start();
    },
    killAndStart: async () => {
      await kept.kill(context);
      await start();
    },
    stopWorkers: async () => {
      await cdp.send('ServiceWorker.stopAllWorkers');
    },
    emptyHttpCache: async () => {
      await cdp.send('Network.clearBrowserCache');
    },
    told: () => page.evaluate(() => (window as Noted).told ?? []).catch(() => []),
    faults: () => seen.flat(),
    close: async () => {
      await context.close();
      kept.remove();
    },
  };
}
