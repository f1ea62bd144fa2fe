import type { Asked, Passed } from './fault.ts';
import { says } from './invariants.ts';
import type { Told } from './opening.ts';
import type { Phone } from './phone.ts';
import type { Scene } from './row.ts';
import { until } from './until.ts';

/** A file of the offline set as the worker fetches it; what a page loads for itself is not meant. */
export const isKeeping = ({ path, dest }: Asked) =>
  dest === 'empty' && /^\/(assets\/|icon\.svg$|manifest\.webmanifest$)/.test(path);

/** Waits until the page has said so, if only for a moment. Throws where it does not come to say it. */
export async function hasSaid(
  phone: Phone,
  state: 'ready' | 'failed',
  seconds = 30,
): Promise<Told> {
  let said: Told | undefined;
  await until(async () => {
    said = (await phone.told()).find((one) => one.state === state);
    return said !== undefined;
  }, seconds);
  if (said) return said;
  throw new Error(`the page did not say «${state}» in ${seconds} s, but «${await says(phone)}»`);
}

/** The fault is over, and nobody touches the phone: the page by itself comes to say ready. Out: seconds. */
export async function convergesAlone({ phone, server }: Scene, seconds = 30): Promise<number> {
  const start = Date.now();
  server.breaks();
  await hasSaid(phone, 'ready', seconds);
  return (Date.now() - start) / 1000;
}

/** Files of the offline set that came whole and were fetched once more all the same. Throws with their names. */
export function nothingTwice(requests: Passed[]): void {
  const whole = requests.filter((one) => isKeeping(one) && one.whole);
  const twice = whole.filter((one, at) => whole.findIndex(({ path }) => path === one.path) !== at);
  if (twice.length > 0) {
    throw new Error(`fetched again though whole: ${twice.map(({ path }) => path).join(' ')}`);
  }
}
