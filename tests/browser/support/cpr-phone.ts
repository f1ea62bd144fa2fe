import type { BrowserContextOptions } from 'playwright-core';
import { bookletOf } from '../../support/real-content.ts';
import { newPhone, page, served } from './in-hand.ts';

/** Seconds from one beat to the next: 110 a minute. */
export const period = 30 / 55;
export const { words } = bookletOf('uk').tools.find(({ id }) => id === 'cpr')!;

/** The tool on a phone whose browser is as `as` makes it. */
export async function open(as?: () => void, options?: BrowserContextOptions): Promise<void> {
  await newPhone(options, ...(as ? [as] : []));
  await page.goto(`${served.origin}/tools/cpr/`);
}

export const tap = (text: string | undefined) =>
  page.getByRole('button', { name: text, exact: true }).click();
export const beatNow = () => page.locator('.cpr-count').getAttribute('data-beat').then(Number);
export const status = () => page.locator('.run [role=status]').textContent();
