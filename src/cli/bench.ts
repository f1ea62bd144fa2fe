/** `npm run bench`: our home beside a hand-written page with the same words, on a slow line and phone. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { baselineServer, piecesOf } from './bench/baseline-page.ts';
import { type Opening, open, until } from './bench/measure.ts';
import { slowServer } from './bench/slow-server.ts';
import { launchChromium, phone } from './launch.ts';
import { siteServer } from './serve-site.ts';

const line = { bitsPerSecond: 400_000, latency: 400 };
const slower = 6;
const browser = await launchChromium();
const servers: Server[] = [];

const ours = await behind(siteServer('dist'));
const plain = await behind(baselineServer(await wordsOf(ours.url)));
const rows = { 'our home': await first(ours), 'hand-written': await first(plain) };

console.log(
  `Line ${line.bitsPerSecond / 1000} kbit/s, ${line.latency} ms; processor ×${slower} slower\n`,
);
console.table(rows);

const context = await browser.newContext({ viewport: phone, locale: 'uk-UA' });
const before = { ...ours.traffic };
const start = Date.now();
const [page] = await open(context, ours.url, slower);
await until(page, () => document.documentElement.dataset.offline === 'ready');
const ready = {
  seconds: (Date.now() - start) / 1000,
  requests: ours.traffic.requests - before.requests,
  bytes: ours.traffic.bytes - before.bytes,
};
console.log('\nFrom a cold start to «Працює без інтернету»');
console.table({ ready });

await page.close();
for (const server of servers) {
  server.closeAllConnections();
  server.close();
}
const [, offline] = await open(context, ours.url, slower);
console.log('\nOpened again with every server dead (milliseconds)');
console.table({ offline: rounded(offline) });
await browser.close();

function rounded({ firstPaint, tappable }: Opening) {
  return { 'first paint': Math.round(firstPaint), '101 tappable': Math.round(tappable) };
}

async function wordsOf(url: string) {
  const reader = await browser.newPage({ serviceWorkers: 'block', locale: 'uk-UA' });
  await reader.goto(url);
  const pieces = await piecesOf(reader);
  await reader.close();
  return pieces;
}

async function behind(inner: Server) {
  const slow = slowServer(inner, line);
  for (const server of [inner, slow.server]) {
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
  const { port } = slow.server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, traffic: slow.traffic };
}

/** The first visit alone: no worker, so that only what the page itself needs is counted. */
async function first({ url, traffic }: Awaited<ReturnType<typeof behind>>) {
  const once = await browser.newContext({
    viewport: phone,
    locale: 'uk-UA',
    serviceWorkers: 'block',
  });
  const before = { ...traffic };
  const [, opening] = await open(once, url, slower);
  await once.close();
  return {
    requests: traffic.requests - before.requests,
    bytes: traffic.bytes - before.bytes,
    ...rounded(opening),
  };
}
