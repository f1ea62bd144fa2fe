import type { Page } from 'playwright-core';
import { booklets } from '../../support/booklet.ts';

/** The words of a tool in Ukrainian. */
export const wordsOfTool = (id: string): Record<string, string> =>
  booklets[0]!.tools.find((tool) => tool.id === id)!.words;

/** The fields of a tool to write in, in their order. */
export const field = (page: Page, at: number) => page.locator('.write textarea').nth(at);

/** A button of a tool by the name of its words. */
export const button = (page: Page, tool: string, word: string) =>
  page.getByRole('button', { name: wordsOfTool(tool)[word]!, exact: true });

/** Waits until a tool says this. Throws where it does not in time. */
export async function toolSays(page: Page, text: string, seconds = 20): Promise<void> {
  const seen = page.locator('[data-island]').getByText(text, { exact: false });
  await seen
    .first()
    .waitFor({ timeout: seconds * 1000 })
    .catch(async () => {
      const shown = (await page.locator('[data-island]').first().textContent()) ?? '';
      throw new Error(`I3: the page does not say «${text}» but «${shown.slice(0, 400)}»`);
    });
}
