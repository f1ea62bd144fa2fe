import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '../support/sites.ts';
import { eventually } from './support/eventually.ts';
import { keptStep } from './support/kept-step.ts';
import { type Profile, profile } from './support/killable.ts';
import { becomesReady, visit } from './support/ready.ts';
import { type Served, serve } from './support/served.ts';
import { toEnding } from './support/tours.ts';
import { guideOf, type Spot, spotOf, waysFrom } from './support/walker.ts';

const hour = 60 * 60 * 1000;
const from: Spot = { guide: 'bleeding', step: guideOf('bleeding').start };
const way = waysFrom(from).findIndex((to) => typeof to === 'string');
const spot = spotOf(from, waysFrom(from)[way]!);

let served: Served;
let phone: Profile;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  served = await serve(sites.root.outDir);
  phone = profile();
  context = await phone.open();
  page = await context.newPage();
  await visit(page, `${served.origin}/`);
  await served.kill();
});
afterAll(async () => {
  await context.close();
  phone.remove();
});

const strip = () => page.locator('#resume');

/** Walks to a step by tapping and waits until the phone has kept it. */
async function walkTo(step: string): Promise<void> {
  await page.goto(`${served.origin}/bleeding/`);
  await page.locator('section:visible').locator('a.answer, a.next').nth(way).click();
  await eventually(() => keptStep(page)).toBe(step);
}

/** Opens home and waits until its scripts have done what they do, strip or no strip. */
async function openHome(): Promise<void> {
  await page.goto(`${served.origin}/`);
  await becomesReady(page);
}

describe('after a call and a killed browser', () => {
  it('offers the step on home, without a network, and leads back to it', async () => {
    await walkTo(spot.step);
    await page.locator('#calls a[href="tel:103"]').click();
    await phone.kill(context);
    await expect(fetch(served.origin)).rejects.toThrow();

    context = await phone.open();
    page = await context.newPage();
    await openHome();
    await strip().waitFor();
    const words = `Продовжити: ${guideOf('bleeding').title}, `;
    expect(await strip().locator('a').textContent()).toMatch(
      new RegExp(`^${words}\\d{1,2}:\\d\\d$`),
    );
    await strip().locator('a').click();
    await eventually(() => page.url()).toBe(`${served.origin}/bleeding/#${spot.step}`);
    await page.locator(`section#${spot.step}`).waitFor();
    expect(await page.locator('section.step:visible').count()).toBe(1);
  });

  it('stands just above the call bar', async () => {
    await walkTo(spot.step);
    await openHome();
    const [above, calls] = [
      await strip().boundingBox(),
      await page.locator('#calls').boundingBox(),
    ];
    expect(Math.abs(above!.y + above!.height - calls!.y)).toBeLessThan(3);
  });

  it('is erased by ✕, for good', async () => {
    await walkTo(spot.step);
    await openHome();
    await strip().locator('button').click();
    expect(await strip().isVisible()).toBe(false);
    await eventually(() => keptStep(page)).toBe(undefined);
    await openHome();
    expect(await strip().isVisible()).toBe(false);
  });

  it('is erased by an ending', async () => {
    await walkTo(spot.step);
    let here = spot;
    for (const next of toEnding(spot)) {
      await page.locator('section:visible').locator('a.answer, a.next').nth(next).click();
      here = spotOf(here, waysFrom(here)[next]!);
      await page.locator(`section#${here.step}`).waitFor();
    }
    await eventually(() => keptStep(page)).toBe(undefined);
    await openHome();
    expect(await strip().isVisible()).toBe(false);
  });

  it.each([
    { later: 12 * hour - 60_000, shown: true, when: 'a minute before 12 hours have passed' },
    { later: 12 * hour, shown: false, when: 'after 12 hours' },
    { later: -hour, shown: false, when: 'when the clock was set back' },
  ])('is offered $when: $shown', async ({ later, shown }) => {
    await walkTo(spot.step);
    const moved = await context.newPage();
    await moved.addInitScript((by) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + by;
    }, later);
    await moved.goto(`${served.origin}/`);
    await becomesReady(moved);
    await eventually(() => moved.locator('#resume').isVisible()).toBe(shown);
    await moved.close();
    // What has run out is not only hidden.
    expect((await keptStep(page)) !== undefined).toBe(shown);
  });
});
