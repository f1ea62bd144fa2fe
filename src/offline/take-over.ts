import type { Question } from '../protocol.ts';
import { times } from '../times.ts';
import { becomes } from './becomes.ts';

/**
 * Bids a waiting worker take over and resolves when it has. Rejects where it is thrown away.
 * The bid is repeated: Chromium forgets its haste when anything wakes the older worker meanwhile.
 */
export async function takeOver(worker: ServiceWorker): Promise<void> {
  const bid = () => worker.postMessage({ type: 'apply' } satisfies Question);
  bid();
  const again = setInterval(bid, times.bid);
  try {
    await becomes(worker, 'activated');
  } finally {
    clearInterval(again);
  }
}
