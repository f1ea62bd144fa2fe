import type { CDPSession } from 'playwright-core';

/**
 * The processor time that a page's own thread has spent so far, ms; other work of the machine is not in it.
 * In: a session in which `Performance.enable` has asked for `threadTicks`.
 */
export async function busyFor(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
}
