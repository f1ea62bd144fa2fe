import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, phone } from '../../src/cli/launch.ts';
import { sites } from '../support/sites.ts';
import { booklets } from './support/booklet.ts';
import { damageStore } from './support/damage-profile.ts';
import { eventually } from './support/eventually.ts';
import { profile } from './support/killable.ts';
import { visit } from './support/ready.ts';
import { type Served, serve } from './support/served.ts';
import { watch } from './support/watch.ts';

/** How often the browser is killed after a tap: `TOURNIQUET_ROUNDS=100` for the whole hundred. */
const rounds = Number(process.env.TOURNIQUET_ROUNDS ?? 10);
const { words } = booklets[0]!.tools.find(({ id }) => id === 'tourniquet')!;
const path = '/tools/tourniquet/';
const hour = 60 * 60 * 1000;

let served: Served;
beforeAll(async () => {
  served = await serve(sites.root.outDir);
});
afterAll(() => served.kill());

const times = (page: Page) => page.locator('.tq-card .tq-time').allTextContents();
const said = (page: Page) => page.locator('.tq-card [role=status]').allTextContents();
const warned = (page: Page) => page.locator('.tq-warn').allTextContents();
const since = (page: Page) => page.locator('.tq-since').first().textContent();
const showsTimes = (page: Page, shown: string[]) => eventually(() => times(page)).toEqual(shown);

/** Opens the clock; ready when there is something to tap. */
async function openClock(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(served.origin + path);
  await page.locator('.tq-write').waitFor();
  return page;
}

/** Taps at once. Out: the time as the phone's clock showed it. Says on the console when it was durable. */
function tap(page: Page): Promise<string> {
  return page.evaluate((durable) => {
    const at = new Date();
    const tapped = performance.now();
    new MutationObserver(() => {
      if (document.querySelector('.tq-card [role=status]')?.textContent === durable)
        console.info(`durable after ${performance.now() - tapped}`);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    document.querySelector<HTMLElement>('.tq-write')?.click();
    return `Т ${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
  }, words.saved);
}

it(
  `killed 100 ms after the tap, ${rounds} times, the time is there`,
  async () => {
    let kept = 0;
    const durable: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const worn = profile({ locale: 'uk-UA' });
      let context = await worn.open();
      const page = await openClock(context);
      page.once('console', (message) => durable.push(Number(message.text().split(' ')[2])));
      const strike = await worn.arm(context);
      const shown = await tap(page);
      await wait(100);
      await strike();
      context = await worn.open();
      const again = await openClock(context);
      await eventually(() => times(again))
        .toEqual([shown])
        .then(
          () => {
            kept += 1;
          },
          (error: Error) => console.info(`round ${round}: ${error.message}`),
        );
      await context.close();
      worn.remove();
    }
    durable.sort((a, b) => a - b);
    const [middle, slowest] = [durable[durable.length >> 1], durable[durable.length - 1]];
    console.info(`killed 100 ms after the tap: kept ${kept} of ${rounds}`);
    console.info(
      `said to be durable before that: ${durable.length}, after ${middle} ms, ${slowest} at most`,
    );
    expect(kept).toBe(rounds);
  },
  rounds * 60_000,
);

it('fills a store that was emptied, and walks without a network', async () => {
  const worn = profile({ locale: 'uk-UA' });
  let context = await worn.open();
  await visit(await context.newPage(), `${served.origin}/`);
  const page = await openClock(context);
  const shown = await tap(page);
  await eventually(() => said(page)).toEqual([words.saved]);
  await context.close();
  damageStore(worn.folder, 'emptied');
  context = await worn.open();
  await context.setOffline(true);
  await showsTimes(await openClock(context), [shown]);
  await context.close();
  worn.remove();
});

describe('on a phone', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(faults).toEqual([]);
    await context.close();
  });

  /** A phone whose clock we hold, at 14:02 in Kherson. */
  async function openPhone(script: () => void = () => {}): Promise<void> {
    const settings = { locale: 'uk-UA', timezoneId: 'Europe/Kyiv', viewport: phone };
    context = await browser.newContext({ ...settings, serviceWorkers: 'block' });
    faults = await watch(context, served.origin);
    await context.addInitScript(script);
    await context.clock.install({ time: new Date('2026-11-25T14:02:00+02:00') });
    page = await openClock(context);
  }
  const reload = async () => {
    await page.close();
    page = await openClock(context);
  };

  it('tells casualties and limbs apart, one tap each, and keeps them', async () => {
    await openPhone();
    await page.locator('.tq-write').click();
    await page.getByRole('button', { name: words.leftArm }).click();
    await context.clock.fastForward('20:00');
    await page.locator('.tq-write').click();
    const newest = page.locator('.tq-card').first();
    await newest.getByRole('button', { name: words.rightLeg }).click();
    await newest.getByRole('button', { name: 'Людина 2' }).click();
    await eventually(() => said(page)).toEqual([words.saved, words.saved]);
    await reload();
    await showsTimes(page, ['Т 14:22', 'Т 14:02']);
    await page.getByRole('button', { name: words.show }).click();
    const list = page.locator('.tq-show');
    expect(await list.locator('li').allInnerTexts()).toEqual([
      `Т 14:02\nЛюдина 1 · ${words.leftArm}\nМинуло 20 хв`,
      `Т 14:22\nЛюдина 2 · ${words.rightLeg}\nМинуло 0 хв`,
    ]);
    // One screen: nothing of it is left below, the numbers stand under it.
    expect(await list.evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0);
    const [box, calls] = [await list.boundingBox(), await page.locator('#calls').boundingBox()];
    expect(box!.y + box!.height).toBeLessThanOrEqual(calls!.y + 2);
  });

  it('shows the ambulance a time that a clock calls old, on a screen that Back closes', async () => {
    await openPhone();
    await page.locator('.tq-write').click();
    await eventually(() => said(page)).toEqual([words.saved]);
    await page.close();
    await context.clock.setSystemTime(new Date('2026-11-27T14:22:00+02:00'));
    page = await openClock(context);
    await page.getByRole('button', { name: words.show }).click();
    const seen = await page.locator('.tq-show').textContent();
    for (const text of [words.earlier, 'Т 14:02', '25.11']) expect(seen).toContain(text);
    // Tab reaches the button, the numbers, and nothing that is covered.
    const reached = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('a, button'))
        .filter((one) => one.getClientRects().length > 0 && !one.closest('.tq-show, #calls'))
        .map((one) => one.outerHTML),
    );
    expect(reached).toEqual([]);
    await page.goBack();
    expect(await page.locator('.tq-show').count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe(path);
    await page.locator('.tq-write').waitFor();
  });

  it('has a doubt taken back where the computer only slept', async () => {
    await openPhone();
    await page.locator('.tq-write').click();
    await context.clock.runFor(4000);
    await context.clock.setSystemTime(new Date('2026-11-25T15:02:00+02:00'));
    await context.clock.runFor(4000);
    await eventually(() => warned(page)).toEqual([`! ${words.doubt}`]);
    await page.getByRole('button', { name: words.right!.split('. ')[1] }).click();
    await eventually(() => since(page)).toBe('Минуло 1 год 0 хв');
    await eventually(() => said(page)).toEqual([words.saved]);
    await reload();
    await eventually(() => since(page)).toBe('Минуло 1 год 0 хв');
    expect(await warned(page)).toEqual([]);
  });

  it('without a script says how to keep the time', async () => {
    const plain = await browser.newContext({ viewport: phone, javaScriptEnabled: false });
    faults = [];
    context = plain;
    const tab = await plain.newPage();
    await tab.goto(served.origin + path);
    await tab.getByText(words.noScript!).waitFor({ timeout: 10_000 });
    expect(await tab.locator('button:visible').count()).toBe(0);
  });

  it('takes a shaking hand’s second tap for the same tourniquet', async () => {
    await openPhone();
    await page.locator('.tq-write').dblclick();
    await showsTimes(page, ['Т 14:02']);
  });

  it('is taken back in two taps, for good', async () => {
    await openPhone();
    await page.locator('.tq-write').click();
    await eventually(() => said(page)).toEqual([words.saved]);
    await page.getByRole('button', { name: words.remove }).click();
    await page.getByRole('button', { name: words.yes }).click();
    await showsTimes(page, []);
    await reload();
    await page.waitForTimeout(500);
    expect(await times(page)).toEqual([]);
  });

  it('says near two hours what to do, and never to loosen', async () => {
    await openPhone();
    await page.locator('.tq-write').click();
    await context.clock.fastForward('01:29:50');
    expect(await since(page)).toBe('Минуло 1 год 29 хв');
    expect(await warned(page)).toEqual([]);
    await context.clock.runFor(20_000);
    expect(await warned(page)).toEqual([`! ${words.near}`]);
    await context.clock.fastForward('30:00');
    expect(await warned(page)).toEqual([`! ${words.over}`]);
  });

  it.each([-hour, hour, -400 * 24 * hour, 400 * 24 * hour])(
    'with the clock moved by %d ms shows the written time and no other',
    async (by) => {
      await openPhone();
      await page.locator('.tq-write').click();
      await context.clock.runFor(4000);
      expect(await since(page)).toBe('Минуло 0 хв');
      const now = await page.evaluate(() => Date.now());
      await context.clock.setSystemTime(now + by);
      await context.clock.runFor(4000);
      const shows = async () => {
        await eventually(() => page.locator('.tq-time').allTextContents()).toEqual(['Т 14:02']);
        await eventually(() => page.locator('.tq-warn').allTextContents()).toEqual([
          `! ${words.doubt}`,
        ]);
        const text = await page.locator('.tq').textContent();
        expect(text).not.toContain('Минуло');
      };
      await shows();
      await eventually(() => said(page)).toEqual([words.saved]);
      await reload();
      await shows();
    },
  );

  it('with the clock set back while it was closed says so', async () => {
    await openPhone();
    await page.locator('.tq-write').click();
    await eventually(() => said(page)).toEqual([words.saved]);
    await page.close();
    await context.clock.setSystemTime(new Date('2026-11-25T11:30:00+02:00'));
    page = await openClock(context);
    await showsTimes(page, ['Т 14:02']);
    await eventually(() => warned(page)).toEqual([`! ${words.doubt}`]);
  });

  it('where nothing is kept says so at once, and what to do', async () => {
    await openPhone(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Internal error opening backing store', 'UnknownError');
      };
    });
    await page.locator('.tq-write').click();
    await eventually(() => said(page)).toEqual([words.not!.replace('{{time}}', '14:02')]);
    expect(await warned(page)).toContain(`! ${words.memory}`);
    await showsTimes(page, ['Т 14:02']);
  });
});
