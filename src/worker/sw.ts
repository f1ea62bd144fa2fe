import { news } from 'virtual:news';
import type { Checked, Question, Urgent } from '../protocol.ts';
import { clean } from './clean.ts';
import { keepAll } from './install.ts';
import { respond } from './respond.ts';
import { worker } from './self.ts';
import { openPages, tell } from './tell.ts';

worker.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([announce(), keepAll()]));
});

worker.addEventListener('activate', (event) => {
  // Nothing else: until this ends, no page opens. The next check drops what older releases kept.
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(worker.location.origin)) {
    event.respondWith(respond(event.request));
  }
});

worker.addEventListener('message', (event) => {
  const { type } = event.data as Question;
  const answer = (said: unknown) => event.ports[0]?.postMessage(said);
  if (type === 'apply') event.waitUntil(worker.skipWaiting());
  if (type === 'apply-if-alone') event.waitUntil(applyIfAlone().then(answer));
  if (type === 'check') event.waitUntil(check().then(answer));
  if (type === 'news') answer(news);
});

/** An urgent correction is said as soon as it is known, not when the last pack has come over 2G. */
async function announce(): Promise<void> {
  if (!news.urgent || !worker.registration.active) return;
  await tell({ type: 'urgent', news } satisfies Urgent);
}

/** Checks every hash in the caches, fetches again what is not whole, drops what nobody needs. */
async function check(): Promise<Checked> {
  try {
    const mended = await keepAll();
    await clean();
    return { ok: true, mended };
  } catch {
    return { ok: false, mended: 0 };
  }
}

/** Other open pages may be inside a guide: then the update waits. Out: whether it did not have to. */
async function applyIfAlone(): Promise<boolean> {
  if ((await openPages()).length !== 1) return false;
  await worker.skipWaiting();
  return true;
}
