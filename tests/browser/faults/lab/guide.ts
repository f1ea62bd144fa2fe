import type { Page } from 'playwright-core';
import { inOrder } from '../../support/booklet.ts';
import { guideOf } from '../../support/walker.ts';
import { until } from './until.ts';

/** The guide that rows walk in: every way of it is tested elsewhere. */
export const bleeding = guideOf('bleeding');

/** The steps that can be read now, by id. */
export function shownSteps(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('section.step'))
      .filter((step) => step.getClientRects().length > 0)
      .map(({ id }) => id),
  );
}

/** Throws where the guide does not stand there whole, in the order of the walk. */
export async function readsWhole(page: Page): Promise<void> {
  const all = inOrder(bleeding).map(({ id }) => id);
  let shown: string[] = [];
  const whole = await until(async () => {
    shown = await shownSteps(page);
    return shown.join() === all.join();
  }, 5);
  if (!whole) throw new Error(`of the guide only this can be read: ${shown.join(' ')}`);
}

/** The first way of the step on the screen that stays in the guide. */
export const wayOn = (page: Page) =>
  page
    .locator('section.step:visible')
    .locator('a.answer, a.next')
    .and(page.locator('[href^="#"]'))
    .first();

/** Takes that way, as a person taps it. Out: the step it leads to. */
export async function walkOn(page: Page): Promise<string> {
  const way = wayOn(page);
  const step = (await way.getAttribute('href'))!.slice(1);
  await way.click();
  await stands(page, step);
  return step;
}

/** Throws where that step, and no other, is not soon on the screen. */
export async function stands(page: Page, step: string, seconds = 10): Promise<void> {
  let shown: string[] = [];
  const there = await until(async () => {
    shown = await shownSteps(page).catch(() => []);
    return shown.join() === step;
  }, seconds);
  if (!there)
    throw new Error(`the step «${step}» should be on the screen, not «${shown.join(' ')}»`);
}
