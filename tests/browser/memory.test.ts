import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, phone } from '../../src/cli/launch.ts';
import { wordsOf } from '../../src/i18n/t.ts';
import { sites } from '../support/sites.ts';
import { calls } from './support/booklet.ts';
import { damageStore, forbidStorage } from './support/damage-profile.ts';
import { eventually } from './support/eventually.ts';
import { keptStep } from './support/kept-step.ts';
import { type Profile, profile } from './support/killable.ts';
import { visit } from './support/ready.ts';
import { type Served, serve } from './support/served.ts';
import { toEnding } from './support/tours.ts';
import { guideOf, type Spot, spotOf, walker, waysFrom } from './support/walker.ts';
import { watch } from './support/watch.ts';

const t = wordsOf('uk');
const start: Spot = { guide: 'bleeding', step: guideOf('bleeding').start };
const way = waysFrom(start).findIndex((to) => typeof to === 'string');
const second = spotOf(start, waysFrom(start)[way]!);

let browser: Browser;
let served: Served;
let context: BrowserContext;
let page: Page;
let faults: string[];

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
});

/** A tab that notes what it does and may not. */
async function openTab(of: BrowserContext): Promise<void> {
  context = of;
  faults = await watch(context, served.origin);
  page = await context.newPage();
}

const memory = () => page.locator('#memory').textContent();
const saysMemory = (words: string) => eventually(memory).toBe(words);

/** Walks from the start to an ending, each step seen, and finds the numbers on every page. */
async function walksAndDials(): Promise<void> {
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

/** Runs in the page before anything else: the ways in which a store can be dead. */
const dead = {
  'throws when it is opened': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
  },
  'fails when it is opened': () => {
    const { open } = IDBFactory.prototype;
    // A version below the one that is there: the browser itself refuses, later.
    IDBFactory.prototype.open = function (name) {
      open.call(this, `${name}-newer`, 9);
      return open.call(this, `${name}-newer`, 1);
    };
  },
  'never answers': () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...asked) {
      const request = open.apply(this, asked);
      for (const type of ['success', 'error', 'upgradeneeded', 'blocked']) {
        request.addEventListener(type, (event) => event.stopImmediatePropagation());
      }
      return request;
    };
  },
  'is missing': () => {
    Reflect.deleteProperty(window, 'indexedDB');
  },
  'is missing together with the small one': () => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
      Reflect.deleteProperty(window, name);
    }
  },
};

describe('where the store', () => {
  it.each(Object.entries(dead))('%s, the guide walks and the page says so', async (_how, kill) => {
    await openTab(await browser.newContext({ viewport: phone, locale: 'uk-UA' }));
    await context.addInitScript(kill);
    await visit(page, `${served.origin}/`);
    await saysMemory(t('offline.memoryNone'));
    expect(await page.locator('#resume').isVisible()).toBe(false);
    await walksAndDials();
    await page.goto(`${served.origin}/bleeding/`);
    await saysMemory(t('offline.memoryNone'));
  });

  it('is full, the guide walks and the page says so, until there is room', async () => {
    await openTab(await browser.newContext({ viewport: phone, locale: 'uk-UA' }));
    await visit(page, `${served.origin}/`);
    const { origin } = served;
    const cdp = await context.newCDPSession(page);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await page.goto(`${origin}/bleeding/`);
    await saysMemory(t('offline.memoryNone'));
    expect(await keptStep(page)).toBe(undefined);
    await walksAndDials();
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    await page.goto(`${origin}/bleeding/`);
    await eventually(() => keptStep(page)).toBe(start.step);
    expect(await memory()).toBe('');
  });

  it('is held up by an older tab, the guide walks and the page says so, until that tab is closed', async () => {
    await openTab(await browser.newContext({ viewport: phone, locale: 'uk-UA' }));
    await visit(page, `${served.origin}/`);
    const [older, newer] = [await context.newPage(), await context.newPage()];
    for (const tab of [older, newer]) await tab.goto(`${served.origin}/robots.txt`);
    await older.evaluate(
      () =>
        new Promise((done) => {
          const asked = indexedDB.open('what-to-do');
          // It does not let go when asked to.
          asked.onsuccess = () => done(undefined);
        }),
    );
    await newer.evaluate(
      () =>
        new Promise((done) => {
          indexedDB.deleteDatabase('what-to-do').onblocked = done;
        }),
    );
    await page.goto(`${served.origin}/bleeding/`);
    await saysMemory(t('offline.memoryNone'));
    await walksAndDials();
    await older.close();
    await page.goto(`${served.origin}/bleeding/`);
    await eventually(() => keptStep(page)).toBe(start.step);
    expect(await memory()).toBe('');
  });
});

it('where only the small store throws, the guide walks and its step is kept', async () => {
  await openTab(await browser.newContext({ viewport: phone, locale: 'uk-UA' }));
  await context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
  await visit(page, `${served.origin}/`);
  await walksAndDials();
  const { open, take } = walker(page, served.origin, 'uk');
  await open(start);
  await take(start, way, 1);
  await eventually(() => keptStep(page)).toBe(second.step);
  await page.goto(`${served.origin}/`);
  await page.locator('#resume').waitFor();
  // It is true that the phone remembers the step.
  expect(await memory()).toBe('');
  // The dark screen still works for this page.
  await page.locator('#dim').click();
  expect(await page.evaluate(() => document.documentElement.dataset.dim)).toBe('');
  expect(faults).toEqual([]);
});

describe('a phone with a profile of its own', () => {
  let worn: Profile;
  beforeEach(() => {
    worn = profile({ locale: 'uk-UA' });
  });
  afterEach(async () => {
    await context.close();
    worn.remove();
  });

  /** A phone on the second step of a guide, switched off. */
  async function switchedOffInside(): Promise<void> {
    await openTab(await worn.open());
    await visit(page, `${served.origin}/`);
    const { open, take } = walker(page, served.origin, 'uk');
    await open(start);
    await take(start, way, 1);
    await eventually(() => keptStep(page)).toBe(second.step);
    await context.close();
  }

  it.each(['emptied', 'garbled', 'cut'] as const)(
    'that finds its store %s says that it forgot the step, once, and keeps the next',
    async (how) => {
      await switchedOffInside();
      damageStore(worn.folder, how);
      await openTab(await worn.open());
      await visit(page, `${served.origin}/`);
      await saysMemory(t('offline.memoryLost'));
      expect(await page.locator('#resume').isVisible()).toBe(false);
      await walksAndDials();
      await page.goto(`${served.origin}/bleeding/`);
      await eventually(() => keptStep(page)).toBe(start.step);
      await visit(page, `${served.origin}/`);
      await page.locator('#resume').waitFor();
      expect(await memory()).toBe('');
    },
  );

  it('that is undamaged says nothing and offers the step', async () => {
    await switchedOffInside();
    await openTab(await worn.open());
    await visit(page, `${served.origin}/`);
    await page.locator('#resume').waitFor();
    expect(await memory()).toBe('');
  });

  it('whose browser forbids all storage in its settings walks, dials and says so', async () => {
    forbidStorage(worn.folder);
    await openTab(await worn.open());
    await page.goto(`${served.origin}/`);
    await saysMemory(t('offline.memoryNone'));
    await eventually(() => page.evaluate(() => document.documentElement.dataset.offline)).toBe(
      'failed',
    );
    await walksAndDials();
    await page.goto(`${served.origin}/bleeding/`);
    await saysMemory(t('offline.memoryNone'));
  });
});
