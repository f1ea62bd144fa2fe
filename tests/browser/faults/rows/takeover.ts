import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as rest } from 'node:timers/promises';
import { buildDir } from '../../../support/sites.ts';
import { keptOnce } from '../lab/kept-once.ts';
import type { Phone } from '../lab/phone.ts';
import type { Row } from '../lab/row.ts';
import { until } from '../lab/until.ts';
import { walkToSecond } from '../lab/walk.ts';

const hostileTitle = 'Somebody else';
const page = `<!doctype html><title>${hostileTitle}</title><h1>${hostileTitle}</h1>`;
const worker = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(new Response(${JSON.stringify(page)},
    { headers: { 'Content-Type': 'text/html' } }));
});`;

export const originTakenOver: Row = {
  n: 52,
  fault: 'Origin takeover',
  injected:
    'whoever holds the address serves a worker and a page of their own; the phone has a kept release and a place in a guide',
  falls: 'by nature of the web',
  run: async (lab) => {
    const { server, phone } = await lab.start();
    await keptOnce(phone);
    await walkToSecond(phone.page(), server.origin);
    server.swap(hostileSite());
    const before = server.count(/^\/sw\.js$/);
    await phone.open('/');
    // A browser looks for a newer worker once a page has been at rest for a second.
    if (!(await until(() => server.count(/^\/sw\.js$/) > before, 20))) {
      throw new Error('the browser did not look for a newer worker');
    }
    const isTheirs = async () => {
      await rest(1_000);
      return (await phone.open('/', 3)).title === hostileTitle;
    };
    if (!(await until(isTheirs, 10))) {
      throw new Error('their page is not shown, though nothing in a browser could keep it off');
    }
    await server.kill();
    if (!(await isTheirs()))
      throw new Error('offline our own page came back, which nobody expects');
    const read = await readAll(phone);
    const personal = read.filter((one) => !harmless.some((known) => known.test(one)));
    if (personal.length > 0)
      throw new Error(`kept and not known as harmless: ${personal.join(', ')}`);
    return `their page after one visit online, then offline too; it can read: ${read.join(', ')}`;
  },
};

/** All that this origin may hold; whatever else is found makes the row fail. */
const harmless = [
  /^indexedDB what-to-do\/place: \{"guide":"[a-z-]+","step":"[a-z0-9-]+","time":\d+\}$/,
  /^localStorage (lang|dim|saved|place-kept): (uk|en|\d+)$/,
  /^caches: only files of the site$/,
];

/** What a page of this origin can read, in words. */
function readAll(phone: Phone): Promise<string[]> {
  return phone.page().evaluate(async () => {
    const read = Object.entries(localStorage).map(
      ([key, value]) => `localStorage ${key}: ${value}`,
    );
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done, failed) => {
        const asked = indexedDB.open(name!);
        asked.onsuccess = () => done(asked.result);
        asked.onerror = failed;
      });
      for (const store of Array.from(db.objectStoreNames)) {
        const all = await new Promise<unknown[]>((done) => {
          const asked = db.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => done(asked.result);
        });
        read.push(...all.map((one) => `indexedDB ${name}/${store}: ${JSON.stringify(one)}`));
      }
    }
    const names = await caches.keys();
    const isOurs = names.every((name) => /^(files$|pages-)/.test(name));
    read.push(`caches: ${isOurs ? 'only files of the site' : names.join(' ')}`);
    return read;
  });
}

/** The folder of a site that is nobody's friend. */
function hostileSite(): string {
  const folder = `${buildDir}/takeover`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/index.html`, page);
  writeFileSync(`${folder}/404.html`, page);
  writeFileSync(`${folder}/sw.js`, worker);
  writeFileSync(`${folder}/release.json`, JSON.stringify({ base: '/', files: {} }));
  return folder;
}
