import { messageSW } from 'workbox-window';
import type { Question } from '../protocol.ts';

/** Whether the person could lose nothing: on home, with no walk to go on with. */
export type IsSafe = () => Promise<boolean>;

/**
 * A newer release waits: it takes over by itself at a safe moment, else when the person taps.
 * Nothing reloads under anybody's hands; only the person's own tap reloads the page.
 */
export async function offerUpdate(worker: ServiceWorker, isSafe: IsSafe): Promise<void> {
  const { dataset } = document.documentElement;
  const notice = document.querySelector<HTMLElement>('#update');
  dataset.update = 'waiting';
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    delete dataset.update;
    if (notice) notice.hidden = true;
  });
  const ifAlone: Question = { type: 'apply-if-alone' };
  if ((await isSafe()) && (await messageSW(worker, ifAlone))) return;
  if (!notice) return;
  notice.hidden = false;
  notice.querySelector('button')?.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    worker.postMessage({ type: 'apply' } satisfies Question);
  });
}
