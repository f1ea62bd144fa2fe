import type { BrowserContext, Page } from 'playwright-core';
import { booklets } from './booklet.ts';
import { eventually } from './eventually.ts';

export const { words } = booklets[0]!.tools.find(({ id }) => id === 'tourniquet')!;
export const path = '/tools/tourniquet/';

export const times = (page: Page) => page.locator('.tq-card .tq-time').allTextContents();
export const said = (page: Page) => page.locator('.tq-card [role=status]').allTextContents();
export const showsTimes = (page: Page, shown: string[]) =>
  eventually(() => times(page)).toEqual(shown);

/** Opens the clock in a new tab; ready when there is something to tap. */
export async function openClock(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(origin + path);
  await page.locator('.tq-write').waitFor();
  return page;
}
