import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { filesCache, pageIndex, pagesCachePrefix } from '../../../../src/protocol.ts';

/** An entry of a cache: its path, and the SHA-256 of its body as it lies there now. */
export type Kept = { cache: string; path: string; sha256: string; text: string };

/** Everything that the site keeps in Cache Storage. In: a page of the site. */
export function kept(page: Page): Promise<Kept[]> {
  return page.evaluate(async (index) => {
    const entries = [];
    for (const cache of await caches.keys()) {
      const open = await caches.open(cache);
      for (const request of await open.keys()) {
        const answer = await open.match(request);
        // Dropped since it was listed: the check of a page clears up after a release.
        if (!answer) continue;
        const bytes = await answer.arrayBuffer();
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        const sha256 = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
        const path = new URL(request.url).pathname;
        const text = path.endsWith(index) ? new TextDecoder().decode(bytes) : '';
        entries.push({ cache, path, sha256, text });
      }
    }
    return entries;
  }, pageIndex);
}

type Release = { base: string; files: Record<string, string> };

/** What is not of these builds, one line each; a cache of pages has to be of one build alone. */
export function wrongIn(entries: Kept[], folders: string[]): string[] {
  const releases = folders.map(
    (folder): Release => JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8')),
  );
  const named = new Set(entries.map(({ cache }) => cache));
  return [...named].flatMap((cache) => {
    const inside = entries.filter((entry) => entry.cache === cache);
    if (cache !== filesCache && !cache.startsWith(pagesCachePrefix)) {
      return [`a cache «${cache}» that is nobody's`];
    }
    if (cache === filesCache) {
      return inside.filter((entry) => releases.every((one) => !isOf(one, entry))).map(nameOf);
    }
    // A release is its pages together: the build with the fewest strangers says which are wrong.
    const strangers = releases.map((one) => inside.filter((entry) => !isOf(one, entry)));
    return strangers.sort((a, b) => a.length - b.length)[0]!.map(nameOf);
  });
}

const nameOf = ({ cache, path }: Kept) => `${cache} ${path}`;

function isOf({ base, files }: Release, { path, sha256, text }: Kept): boolean {
  if (path.endsWith(pageIndex)) {
    const listed = JSON.parse(text) as [path: string, sha256: string][];
    return listed.every(
      ([page, hash]) => files[fileOf(page, base)] === Buffer.from(hash, 'base64').toString('hex'),
    );
  }
  return files[fileOf(path, base)] === sha256;
}

/** `/en/fire/` is the file `en/fire/index.html`. */
function fileOf(path: string, base: string): string {
  const name = path.slice(base.length);
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}
