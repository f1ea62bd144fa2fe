import type { BrowserContext, Page } from 'playwright-core';

/** Milliseconds from the start of the navigation. */
export type Opening = { firstPaint: number; tappable: number };

type Marked = { tappableAt?: number };

/** Plain text, because the runner of this command rewrites functions in a way a page cannot read. */
const watchTappable = `(function look() {
  const link = document.querySelector('a[href="tel:101"]');
  const box = link && link.getBoundingClientRect();
  const hit = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  if (hit && link.contains(hit)) window.tappableAt = performance.now();
  else requestAnimationFrame(look);
})()`;

/** Opens a page on a slow processor and notes when it painted and when 101 could be tapped. */
export async function open(
  context: BrowserContext,
  url: string,
  slower: number,
): Promise<[Page, Opening]> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript({ content: watchTappable });
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  await page.evaluate(() => document.querySelector('a[href="tel:101"]')?.scrollIntoView());
  await until(page, () => (window as Marked).tappableAt !== undefined);
  const opening = await page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    tappable: (window as Marked).tappableAt ?? Number.NaN,
  }));
  return [page, opening];
}

/** Waits until it is true in the page. Not waitForFunction: our content policy forbids what it is made of. */
export async function until(page: Page, isTrue: () => boolean, seconds = 120): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    if (await page.evaluate(isTrue)) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`It did not come true in ${seconds} s: ${isTrue}`);
}
