import type { Checked, Question } from '../protocol.ts';
import { clean } from './clean.ts';
import { keepAll } from './install.ts';
import { respond } from './respond.ts';
import { worker } from './self.ts';

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));

worker.addEventListener('activate', (event) => {
  event.waitUntil(clean().then(() => worker.clients.claim()));
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
});

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
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length !== 1) return false;
  await worker.skipWaiting();
  return true;
}
