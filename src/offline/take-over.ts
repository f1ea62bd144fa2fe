import type { Question } from '../protocol.ts';
import { times } from '../times.ts';
import { becomes } from './becomes.ts';
import { inTime } from './in-time.ts';

let underWay: Promise<unknown> = Promise.resolve();

/**
 * Says that a worker may be taking over until a promise settles, and hands that promise back. Until then
 * nothing is asked of the older worker: woken again, Chromium keeps it in charge half a minute more.
 */
export function holding<T>(taking: Promise<T>): Promise<T> {
  underWay = Promise.allSettled([underWay, inTime(taking, times.answer)]);
  return taking;
}

/** Resolves when no worker may be taking over. */
export function settled(): Promise<unknown> {
  return underWay;
}

/** Bids a waiting worker take over and resolves when it has. Rejects where it is thrown away. */
export function takeOver(worker: ServiceWorker): Promise<void> {
  worker.postMessage({ type: 'apply' } satisfies Question);
  return holding(becomes(worker, 'activated'));
}
