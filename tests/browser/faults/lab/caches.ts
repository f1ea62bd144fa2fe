import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { pagesCachePrefix } from '../../../../src/protocol.ts';
import type { Phone } from './phone.ts';

/** Deletes every cache, as a browser short of room does. The worker stays. */
export async function wipeCaches(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
}

/** Whether any page is kept. */
export function keepsPages(page: Page): Promise<boolean> {
  return page.evaluate(
    async (prefix) => (await caches.keys()).some((name) => name.startsWith(prefix)),
    pagesCachePrefix,
  );
}

/** Where a profile of Chromium has what the site keeps in Cache Storage. */
const cacheFolder = (profile: string) => join(profile, 'Default/Service Worker/CacheStorage');

/** Every file of the caches on disk, damaged as `how` says. Out: how many. Throws where there is none. */
export function damageCaches(profile: string, how: (bytes: Buffer) => void): number {
  const files = readdirSync(cacheFolder(profile), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  if (files.length === 0) throw new Error(`${cacheFolder(profile)} has no files`);
  for (const file of files) {
    const bytes = readFileSync(file);
    how(bytes);
    writeFileSync(file, bytes);
  }
  return files.length;
}

/** What «Clear site data» does, or a browser that drops a whole origin: caches, store, flags, worker. */
export async function clearData(phone: Phone, url: string): Promise<void> {
  const cdp = await phone.context().newCDPSession(phone.page());
  const { origin } = new URL(url);
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await cdp.detach();
}
