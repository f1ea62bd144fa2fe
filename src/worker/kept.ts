import { filesCache, pagesCachePrefix } from '../protocol.ts';

/** A page that any release has kept; for a worker that has no release of its own. */
export async function keptByAnyRelease(path: string): Promise<Response | undefined> {
  for (const name of await caches.keys()) {
    if (!name.startsWith(pagesCachePrefix)) continue;
    const kept = await (await caches.open(name)).match(path);
    if (kept) return kept;
  }
  return undefined;
}

/** A kept file, all of it read: what a damaged disk cannot give comes from the network. */
export async function keptFile(request: Request): Promise<Response | undefined> {
  try {
    const cache = await caches.open(filesCache);
    const kept = await cache.match(request, { ignoreSearch: true });
    return kept && new Response(await kept.arrayBuffer(), { headers: kept.headers });
  } catch {
    return undefined;
  }
}
