import { answerCopy, copyAt } from './copies.ts';
import { keptFile } from './kept.ts';
import { lastResort } from './last-resort.ts';
import { pagesCache } from './manifest.ts';
import { fileFromNetwork, pageFromNetwork } from './network.ts';
import { worker } from './self.ts';

/** Answers every GET of ours and never rejects: cache, then network, then the last-resort page. */
export async function respond(request: Request): Promise<Response> {
  const isPage = request.mode === 'navigate';
  try {
    const copy = copyAt(request.url);
    if (copy) return await answerCopy(copy);
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
    return await pageFromNetwork(request);
  } catch {
    // No network: the phone answers by itself.
  }
  const scope = new URL(worker.registration.scope).pathname;
  return (await keptPage(`${scope}404.html`)) ?? lastResort();
}

async function file(request: Request): Promise<Response> {
  return (await keptFile(request)) ?? (await fileFromNetwork(request));
}

async function keptPage(path: string): Promise<Response | undefined> {
  try {
    const cache = await caches.open(pagesCache);
    return await cache.match(path);
  } catch {
    return undefined;
  }
}
