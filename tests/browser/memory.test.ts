import { describe, expect, it } from 'vitest';
import { phone } from '../../src/cli/launch.ts';
import { wordsOf } from '../../src/i18n/t.ts';
import { eventually } from './support/eventually.ts';
import { keptStep } from './support/kept-step.ts';
import { visit } from './support/ready.ts';
import {
  browser,
  context,
  memory,
  openTab,
  page,
  saysMemory,
  second,
  served,
  servesEach,
  start,
  walksAndDials,
  way,
} from './support/remembering.ts';
import { walker } from './support/walker.ts';

const t = wordsOf('uk');

servesEach();

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
});
