import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { context, newPhone, page, served, servesPhones, takeTab } from './support/in-hand.ts';
import { openClock, path, said, showsTimes, times, words } from './support/tourniquet-page.ts';

const hour = 60 * 60 * 1000;
const warned = (tab: Page) => tab.locator('.tq-warn').allTextContents();
const since = (tab: Page) => tab.locator('.tq-since').first().textContent();

servesPhones();

/** A phone whose clock we hold, at 14:02 in Kherson. */
async function openPhone(script: () => void = () => {}): Promise<void> {
  await newPhone({ timezoneId: 'Europe/Kyiv' }, script);
  await context.clock.install({ time: new Date('2026-11-25T14:02:00+02:00') });
  await page.close();
  takeTab(await openClock(context, served.origin));
}
const reload = async () => {
  await page.close();
  takeTab(await openClock(context, served.origin));
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
  takeTab(await openClock(context, served.origin));
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
  await newPhone({ javaScriptEnabled: false });
  await page.goto(served.origin + path);
  await page.getByText(words.noScript!).waitFor({ timeout: 10_000 });
  expect(await page.locator('button:visible').count()).toBe(0);
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
  takeTab(await openClock(context, served.origin));
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
