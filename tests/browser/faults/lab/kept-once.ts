import { isReady, says } from './invariants.ts';
import type { Phone } from './phone.ts';
import { until } from './until.ts';

/** One visit until everything is kept. Throws where the page does not come to say so. */
export async function keptOnce(phone: Phone, path = '/', seconds = 30): Promise<void> {
  await phone.open(path);
  if (!(await until(() => isReady(phone), seconds))) {
    throw new Error(`not ready ${seconds} s after ${path} was opened: «${await says(phone)}»`);
  }
}
