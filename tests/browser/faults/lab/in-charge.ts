import type { Page } from 'playwright-core';
import type { News } from '../../../../src/protocol.ts';
import type { BuiltRelease } from './releases.ts';
import { until } from './until.ts';

/** Who answers for the site on a phone, and what is still to come. */
export type Charge = {
  /** What the worker in charge says of itself; nothing where it cannot say or there is none. */
  version?: string;
  /** A newer worker is being installed or waits. */
  next: boolean;
};

/**
 * Asks the worker in charge which release it is, once. While a newer one is to come it is left in peace, unless
 * `waking` is set: woken as it is being relieved, Chromium keeps it half a minute more.
 */
export async function charge(page: Page, { waking = false } = {}): Promise<Charge> {
  try {
    return await page.evaluate(askOnce, waking);
  } catch {
    // The page is just being loaded.
    return { next: true };
  }
}

/** Runs in the page. */
async function askOnce(waking: boolean): Promise<Charge> {
  const known = window as { charge?: { worker: ServiceWorker; version: string } };
  const { active, waiting, installing } = (await navigator.serviceWorker.getRegistration()) ?? {};
  const next = Boolean(installing ?? waiting);
  if (!active || (next && !waking)) return { next };
  if (known.charge?.worker !== active) {
    const { port1, port2 } = new MessageChannel();
    const news = await new Promise<News | undefined>((done) => {
      port1.onmessage = ({ data }) => done(data);
      setTimeout(done, 1_000);
      active.postMessage({ type: 'news' }, [port2]);
    });
    if (!news) return { next };
    known.charge = { worker: active, version: news.version };
  }
  return { version: known.charge.version, next };
}

/** Whether a release comes to be in charge, with nothing newer behind it. */
export function isInCharge(page: Page, { version }: BuiltRelease, seconds: number) {
  return until(async () => {
    const now = await charge(page);
    return now.version === version && !now.next;
  }, seconds);
}

/** An older worker that was woken while it was being relieved stays half a minute more in Chromium. */
export const patience = 45;

/** Throws where a release does not come to be in charge. */
export async function comesInCharge(page: Page, release: BuiltRelease, seconds = patience) {
  if (await isInCharge(page, release, seconds)) return;
  const { version, next } = await charge(page);
  throw new Error(
    `${release.version} is not in charge after ${seconds} s, but ${version ?? 'nobody'}${next ? ', another one behind it' : ''}`,
  );
}
