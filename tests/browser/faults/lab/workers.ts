import type { Phone } from './phone.ts';

/** Counts the workers of the phone that run. In: a phone that is open. Out: how many run at that moment. */
export async function runningWorkers(phone: Phone): Promise<() => number> {
  const running = new Map<string, boolean>();
  const cdp = await phone.context().newCDPSession(phone.page());
  cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      running.set(versionId, runningStatus !== 'stopped');
    }
  });
  await cdp.send('ServiceWorker.enable');
  return () => [...running.values()].filter(Boolean).length;
}
