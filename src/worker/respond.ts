import { html, policy } from 'virtual:last-resort';
import { filesCache } from '../protocol.ts';
import { times } from '../times.ts';
import { pagesCache } from './manifest.ts';
import { worker } from './self.ts';

/** Answers every GET of ours and never rejects: cache, then network, then the last-resort page. */
export async function respond(request: Request): Promise<Response> {
  const isPage = request.mode === 'navigate';
  try {
    return isPage ? await page(request) : await file(request);
  } catch {
    return isPage ? lastResort() : new Response(null, { status: 504 });
  }
}

async function page(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.replace(/index\.html$/, '');
  const kept = await keptPage(path);
  if (kept) return kept;
  if (await keptPage(`${path}/`))
    return Response.redirect(`${url.origin}${path}/${url.search}`, 301);
  try {
    const response = await fromNetwork(request);
    if (await isOurs(response)) return response;
  } catch {
    // No network: the phone answers by itself.
  }
  const scope = new URL(worker.registration.scope).pathname;
  return (await keptPage(`${scope}404.html`)) ?? lastResort();
}

async function file(request: Request): Promise<Response> {
  const cache = await caches.open(filesCache);
  return (await cache.match(request, { ignoreSearch: true })) ?? (await fromNetwork(request));
}

async function keptPage(path: string): Promise<Response | undefined> {
  try {
    const cache = await caches.open(pagesCache);
    return await cache.match(path);
  } catch {
    return undefined;
  }
}

/** The network's answer, if its head comes in time. */
async function fromNetwork(request: Request): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), times.network);
  try {
    return await fetch(request.url, { signal: abort.signal, redirect: 'follow' });
  } finally {
    clearTimeout(timer);
  }
}

/** A captive portal answers 200 with its own page: ours carry the call bar. Other files pass. */
async function isOurs(response: Response): Promise<boolean> {
  if (!response.ok || response.redirected) return false;
  if (!response.headers.get('Content-Type')?.includes('text/html')) return true;
  return (await response.clone().text()).includes('id="calls"');
}

function lastResort(): Response {
  return new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
  });
}
