import type { Page } from 'playwright-core';
import { until } from './until.ts';

/** The notice that a newer release is there, and its button. */
export const notice = (page: Page) => page.locator('#update');
export const noticeButton = (page: Page) => notice(page).locator('button').first();

/** A newer release waits, the page says so and offers it. */
export async function offersNow(page: Page): Promise<boolean> {
  const waits = () => document.documentElement.dataset.update === 'waiting';
  return (await page.evaluate(waits).catch(() => false)) && (await noticeButton(page).isVisible());
}

/** Throws where the page does not come to offer a newer release. */
export async function offersUpdate(page: Page, seconds = 20): Promise<void> {
  if (await until(() => offersNow(page), seconds)) return;
  throw new Error(`${page.url()} offers no newer release in ${seconds} s`);
}

/** Leaves a mark that only a reload wipes. */
export async function mark(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.dataset.mark = 'not loaded again';
  });
}

/** Throws where a marked page was loaded again. */
export async function isStillMarked(page: Page): Promise<void> {
  if (await page.evaluate(() => document.body.dataset.mark)) return;
  throw new Error(`I8: ${page.url()} was loaded again under somebody's hands`);
}
