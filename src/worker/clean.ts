import { filesCache, pagesCachePrefix } from '../protocol.ts';
import { copies } from './copies.ts';
import { files, pagesCache } from './manifest.ts';
import { worker } from './self.ts';
import { openPages } from './tell.ts';

/**
 * Drops what older releases kept, once no page of theirs can be open (at most one page is) and no
 * newer release is being kept beside this one.
 */
export async function clean(): Promise<void> {
  const { installing, waiting } = worker.registration;
  const open = await openPages();
  if (open.length > 1 || installing || waiting) return;
  for (const name of await caches.keys()) {
    if (name.startsWith(pagesCachePrefix) && name !== pagesCache) await caches.delete(name);
  }
  const cache = await caches.open(filesCache);
  const ours = new Set([...files, ...copies].map(({ url }) => url));
  for (const request of await cache.keys()) {
    if (!ours.has(request.url)) await cache.delete(request);
  }
}
