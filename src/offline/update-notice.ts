import type { News, Question } from '../protocol.ts';
import { times } from '../times.ts';
import { askWorker } from './ask-worker.ts';
import { showNews } from './show-news.ts';
import { holding, takeOver } from './take-over.ts';

/** Whether the person could lose nothing: on home, with no walk to go on with. */
export type IsSafe = () => Promise<boolean>;

/**
 * A newer release waits: it takes over by itself at a safe moment, else when the person taps.
 * Nothing reloads under anybody's hands; only the person's own tap reloads the page.
 */
export async function offerUpdate(worker: ServiceWorker, isSafe: IsSafe): Promise<void> {
  const { dataset } = document.documentElement;
  const { serviceWorker } = navigator;
  dataset.update = 'waiting';
  const alone = appliesAlone(worker, isSafe);
  const asked = newsOf(worker);
  let tapped = false;
  serviceWorker.addEventListener('controllerchange', async () => {
    delete dataset.update;
    if (tapped) location.reload();
    else showNews(await asked, { state: 'applied', tap: () => location.reload() });
  });
  if (await alone) return;
  showNews(await asked, {
    state: 'waiting',
    tap: () => {
      tapped = true;
      // Where it is thrown away, a newer one comes and says so.
      takeOver(worker).catch(() => undefined);
    },
  });
  // A tab that was just closed is still counted for a moment.
  for (const time of times.alone) {
    await new Promise((resolve) => setTimeout(resolve, time));
    if (worker.state !== 'installed' || (await appliesAlone(worker, isSafe))) return;
  }
}

/** Whether the release could take over by itself: the person loses nothing, and no other page is open. */
function appliesAlone(worker: ServiceWorker, isSafe: IsSafe): Promise<boolean> {
  const question: Question = { type: 'apply-if-alone' };
  const ask = async () => {
    if (!(await isSafe())) return false;
    await calm();
    return askWorker<boolean>(worker, question, times.network);
  };
  return holding(ask().catch(() => worker.state === 'activated'));
}

/** Resolves when the page asks the older worker for nothing more: woken, that one would not go. */
async function calm(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
  await new Promise((resolve) => setTimeout(resolve, times.calm));
}

/** Tells of an urgent correction while its release is still arriving. */
export function hearOfUrgent(): void {
  navigator.serviceWorker?.addEventListener('message', ({ data }) => {
    if (data?.type === 'urgent') showNews(data.news, { state: 'arriving' });
  });
}

/** What a release brings; nothing where its worker is of a release that cannot say. */
function newsOf(worker: ServiceWorker): Promise<News | undefined> {
  return askWorker<News>(worker, { type: 'news' }, times.network).catch(() => undefined);
}
