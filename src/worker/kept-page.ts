import { pagesCachePrefix } from '../protocol.ts';

/** A page that any release has kept; for a worker that has no release of its own. */
export async function keptByAnyRelease(path: string): Promise<Response | undefined> {
  for (const name of await caches.keys()) {
    if (!name.startsWith(pagesCachePrefix)) continue;
    const kept = await (await caches.open(name)).match(path);
    if (kept) return kept;
  }
  return undefined;
}
