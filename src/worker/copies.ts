import { copies as listed } from 'virtual:copies';
import { filesCache } from '../protocol.ts';
import { digest } from './digest.ts';
import type { Entry } from './manifest.ts';

/** The booklet in one file, a language each: no part of the offline set, kept once somebody has asked for it. */
export const copies: Entry[] = listed.map(({ file, integrity }) => ({
  url: new URL(file, self.location.href).href,
  integrity,
}));

/** The copy of an address, if it is one of ours. */
export const copyAt = (url: string) => copies.find((copy) => copy.url === url.split(/[?#]/)[0]);

/**
 * The copy as it was kept, else from the network, and kept from then on. A copy of another release is handed
 * on as it comes and not kept. Rejects where there is neither.
 */
export async function answerCopy(copy: Entry): Promise<Response> {
  const cache = await caches.open(filesCache);
  const kept = await cache.match(copy.url);
  if (kept && (await isOf(copy, kept.clone()))) return kept;
  const fetched = await fetch(copy.url, { cache: 'no-cache' });
  if (!fetched.ok) return fetched;
  if (await isOf(copy, fetched.clone())) await cache.put(copy.url, fetched.clone());
  return fetched;
}

/** Whether it is this release's copy; its last line holds the signature and may differ. */
async function isOf({ integrity }: Entry, response: Response): Promise<boolean> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const end = bytes.lastIndexOf(10, bytes.length - 2) + 1;
  return `sha256-${await digest(bytes.slice(0, end))}` === integrity;
}
