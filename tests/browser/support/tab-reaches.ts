import type { Page } from 'playwright-core';

/** What Tab reaches from where the focus is: the classes of the parts of the page, each once. */
export async function tabReaches(page: Page): Promise<string[]> {
  const reached = new Set<string>();
  for (let i = 0; i < 25; i++) {
    await page.keyboard.press('Tab');
    const part = await page.evaluate(() => {
      const parts = '.run, .calls, .signal-black, .skip, .bar, main, body > *';
      return document.activeElement?.closest(parts)?.className;
    });
    if (part !== undefined) reached.add(part.replace(' lit', ''));
  }
  return [...reached].sort();
}
