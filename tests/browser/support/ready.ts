import type { Page } from 'playwright-core';

/** Waits until the page says that it works without a network. */
export async function becomesReady(page: Page): Promise<void> {
  await page.waitForSelector('html[data-offline=ready]', { state: 'attached', timeout: 30_000 });
}

/** Opens an address and waits until all of it is kept. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await becomesReady(page);
}
