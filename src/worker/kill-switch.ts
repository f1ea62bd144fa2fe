import type { Checked, Question } from '../protocol.ts';
import { times } from '../times.ts';
import { keptByAnyRelease, keptFile } from './kept.ts';
import { lastResort } from './last-resort.ts';
import { fileFromNetwork, pageFromNetwork } from './network.ts';
import { worker } from './self.ts';

/**
 * Put in the place of `sw.js` when a released worker turns out to be broken: it takes over at once, throws
 * nothing away and keeps nothing new. The network comes first, then what any release has kept, then the
 * last-resort page. The next good `sw.js` replaces it and checks every kept file again.
 */
worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(worker.location.origin)) return;
  event.respondWith(mode === 'navigate' ? page(event.request) : file(event.request));
});

worker.addEventListener('message', (event) => {
  const { type } = event.data as Question;
  // What it is asked to check it cannot vouch for: the page goes on saying that nothing is saved.
  if (type === 'check') event.ports[0]?.postMessage({ ok: false, mended: 0 } satisfies Checked);
});

async function page(request: Request): Promise<Response> {
  try {
    return await pageFromNetwork(request, times.networkFirst);
  } catch {
    // No network: what was kept answers.
  }
  const path = new URL(request.url).pathname.replace(/index\.html$/, '');
  const kept = async (asked: string) => keptByAnyRelease(asked).catch(() => undefined);
  return (await kept(path)) ?? (await kept(`${path}/`)) ?? lastResort();
}

async function file(request: Request): Promise<Response> {
  try {
    return (await keptFile(request)) ?? (await fileFromNetwork(request));
  } catch {
    return new Response(null, { status: 504 });
  }
}
