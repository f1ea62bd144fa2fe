import type { Page } from 'playwright-core';
import { keptStep } from '../../support/kept-step.ts';
import { bleeding, stands, walkOn } from './guide.ts';
import type { Phone } from './phone.ts';
import { until } from './until.ts';

/** Opens the guide afresh and walks to its second step, which is kept. Out: that step. */
export async function walkToSecond(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/${bleeding.id}/`, { waitUntil: 'commit' });
  await stands(page, bleeding.start);
  const second = await walkOn(page);
  await staysAt(page, second);
  return second;
}

/** Throws where the step is not on the screen and in the store. */
export async function staysAt(page: Page, step: string): Promise<void> {
  await stands(page, step).catch((error) => {
    throw new Error(`I2: ${error}`);
  });
  if (await until(async () => (await keptStep(page)) === step, 10)) return;
  throw new Error(`I2: the phone keeps the step «${await keptStep(page)}», not «${step}»`);
}

/** Throws where home does not offer to go on with the walk, or its link leads elsewhere. */
export async function continuesAt(phone: Phone, step: string): Promise<void> {
  const seen = await phone.open('/');
  const link = phone.page().locator('#resume a');
  await link.click({ timeout: 10_000 }).catch(() => {
    throw new Error(`I2: home offers no walk to go on with: ${seen.url} ${seen.error ?? ''}`);
  });
  await staysAt(phone.page(), step);
}
