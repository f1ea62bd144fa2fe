import { filesCache, isParts, type Pack, packCharset, pageIndex, unpack } from '../protocol.ts';
import { digest, isWhole } from './digest.ts';
import { fetchVerified } from './fetch-verified.ts';
import { type Entry, files, pagesCache } from './manifest.ts';

/** Path and SHA-256 of every page of a pack, kept beside the pages. */
type Index = [path: string, sha256: string][];

const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Files being kept now: two pages that ask at once share one fetch. */
const underWay = new Map<string, Promise<boolean>>();

/** Keeps a file unless a whole copy is kept already. Out: whether it had to be fetched. */
export function keepFile(entry: Entry): Promise<boolean> {
  const keeping =
    underWay.get(entry.url) ?? keepNow(entry).finally(() => underWay.delete(entry.url));
  underWay.set(entry.url, keeping);
  return keeping;
}

async function keepNow(entry: Entry): Promise<boolean> {
  const cache = await caches.open(filesCache);
  if (await isWhole(await cache.match(entry.url), entry.integrity.slice(7))) return false;
  await cache.put(entry.url, await fetchVerified(entry));
  return true;
}

/** Keeps every page of a pack unless all are whole already. Out: whether it had to be fetched. */
export async function keepPack(entry: Entry): Promise<boolean> {
  if (await hasWholePages(entry)) return false;
  const shared = await sharedParts();
  const bytes = await (await fetchVerified(entry)).arrayBuffer();
  const pack: Pack = JSON.parse(new TextDecoder(packCharset).decode(bytes));
  const parts = [...shared, ...pack.parts];
  const cache = await caches.open(pagesCache);
  const index: Index = [];
  for (const [path, pieces] of pack.pages) {
    const body = new TextEncoder().encode(unpack(parts, pieces));
    index.push([path, await digest(body)]);
    const status = path.endsWith('/404.html') ? 404 : 200;
    await cache.put(path, new Response(body, { status, headers: pageHeaders }));
  }
  // Written last: a list without its pages would call a hole whole.
  await cache.put(indexOf(entry), new Response(JSON.stringify(index)));
  return true;
}

/** What pages of both languages are made of, kept like any other file. */
async function sharedParts(): Promise<string[]> {
  const entry = files.find(({ url }) => isParts(url));
  if (!entry) throw new Error('the offline set has no parts');
  await keepFile(entry);
  const kept = await (await caches.open(filesCache)).match(entry.url);
  if (!kept) throw new Error('the parts were not kept');
  return kept.json();
}

async function hasWholePages(entry: Entry): Promise<boolean> {
  const cache = await caches.open(pagesCache);
  const kept = await cache.match(indexOf(entry));
  if (!kept) return false;
  const index: Index = await kept.json();
  for (const [path, sha256] of index) {
    if (!(await isWhole(await cache.match(path), sha256))) return false;
  }
  return true;
}

const indexOf = ({ url }: Entry) => `${url}${pageIndex}`;
