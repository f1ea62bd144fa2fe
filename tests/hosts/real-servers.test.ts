import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor } from '../../src/build/headers.ts';
import { contentTypes, isText } from '../../src/build/hosts/content-types.ts';
import { parseRelease } from '../../src/cli/release.ts';
import { compare } from '../../src/cli/verify-dist/compare.ts';
import { readUrl } from '../../src/cli/verify-dist/read-url.ts';
import { bytesOf, sha256, textOfFile } from '../support/built.ts';
import { sites } from '../support/sites.ts';
import { type Answer, ask } from './support/ask.ts';
import { type Running, servers } from './support/real-server.ts';

for (const { name, found } of servers) {
  if (!found) console.log(`${name}: not installed, skipped`);
}

it.runIf(process.env.EVERY_ENGINE)('finds every server where the gate has installed them', () => {
  expect(servers.filter(({ found }) => !found)).toEqual([]);
});

const gzip = { headers: { 'Accept-Encoding': 'gzip' } };
const cases = servers.flatMap((server) =>
  [sites.root, sites.kherson].map((site) => ({ ...server, site, base: site.base })),
);

describe.each(cases)('$name at $base', ({ found, start, site, base }) => {
  describe.skipIf(!found)('with our ready file', () => {
    const files = Object.entries<string>(JSON.parse(textOfFile(site, 'release.json')).files);
    const addressOf = (name: string) => base + name.replace(/(^|\/)index\.html$/, '$1');
    const typeOf = (name: string) =>
      contentTypes[name.split('.').at(-1)!] ?? 'application/octet-stream';
    const notFound = textOfFile(site, '404.html');
    let server: Running;

    beforeAll(async () => {
      server = await start(site);
    });
    afterAll(() => server?.stop());

    /** The headers of ours that came otherwise than a file should have them. */
    const wrongHeaders = (answer: Answer, name: string) =>
      Object.entries(headersFor(name)).filter(
        ([header, value]) => answer.headers[header.toLowerCase()] !== value,
      );

    it('sends every file of the release whole, at once, with its headers and type', async () => {
      expect(files.length).toBeGreaterThan(50);
      for (const [name, hash] of files) {
        const answer = await ask(server.origin, addressOf(name), gzip);
        expect([name, answer.status]).toEqual([name, 200]);
        expect([name, sha256(answer.body, 'hex')]).toEqual([name, hash]);
        expect([name, wrongHeaders(answer, name)]).toEqual([name, []]);
        if (name === '_headers') continue;
        expect([name, answer.headers['content-type']]).toEqual([name, typeOf(name)]);
      }
      expect(files.map(([name]) => addressOf(name))).toContain(base);
    });

    it('packs every text when asked, and only then', async () => {
      // Shorter ones are not worth it to every server.
      const long = files.filter(
        ([name]) => isText(typeOf(name)) && bytesOf(site, name).length >= 1024,
      );
      const kinds = new Set(long.map(([name]) => name.split('.').at(-1)));
      expect([...kinds]).toEqual(expect.arrayContaining(['html', 'js', 'json']));
      for (const [name, hash] of long) {
        const packed = await ask(server.origin, addressOf(name), gzip);
        expect([name, packed.headers['content-encoding']]).toEqual([name, 'gzip']);
        expect([name, packed.headers.vary]).toEqual([name, 'Accept-Encoding']);
        const plain = await ask(server.origin, addressOf(name));
        expect([name, plain.headers['content-encoding']]).toEqual([name, undefined]);
        expect([name, plain.headers['content-length']]).toEqual([
          name,
          `${bytesOf(site, name).length}`,
        ]);
        expect([name, sha256(plain.body, 'hex')]).toEqual([name, hash]);
      }
    });

    it.each([
      'nowhere',
      'nowhere/',
      'bleeding/nowhere',
      'assets/nowhere-abc.js',
      'nowhere.json',
      'assets/',
      '.git/config',
    ])('answers %s with 404 and the page for it, kept by nobody', async (path) => {
      const answer = await ask(server.origin, base + path, gzip);
      expect(answer.status).toBe(404);
      expect(answer.body.toString()).toBe(notFound);
      expect(wrongHeaders(answer, '404.html')).toEqual([]);
      expect(answer.headers['content-type']).toBe(contentTypes.html);
      expect(answer.headers['content-encoding']).toBe('gzip');
      // A browser that has seen this page before is told 404 again.
      const etag = answer.headers.etag ?? '"none"';
      const again = { headers: { 'If-None-Match': etag, 'If-Modified-Since': inAYear() } };
      expect(await ask(server.origin, base + path, again)).toMatchObject({ status: 404 });
    });

    it.each(['bleeding', 'en', 'en/bleeding', 'about/sources'])(
      'leads from %s to its slash and keeps the query',
      async (path) => {
        for (const query of ['', '?a=1&fbclid=x%20y']) {
          const { status, headers } = await ask(server.origin, base + path + query);
          expect([301, 308]).toContain(status);
          const target = new URL(headers.location!, server.origin);
          expect(target.origin).toBe(server.origin);
          expect(target.pathname + target.search).toBe(`${base + path}/${query}`);
        }
      },
    );

    it('leads from its own address without a slash to the one with it', async ({ skip }) => {
      if (base === '/') return skip('there is no such address');
      const { status, headers } = await ask(server.origin, `${base.slice(0, -1)}?a=1`);
      expect([301, 308]).toContain(status);
      expect(headers.location).toBe(`${base}?a=1`);
    });

    it('answers outside of its address with 404', async ({ skip }) => {
      if (base === '/') return skip('nothing is outside');
      for (const path of ['/', '/bleeding/', '/sw.js', `${base.slice(0, -1)}-other/`]) {
        expect([path, (await ask(server.origin, path)).status]).toEqual([path, 404]);
      }
    });

    it('answers HEAD as GET, without a body', async () => {
      for (const name of ['index.html', 'bleeding/index.html', 'sw.js', 'release.json']) {
        const answer = await ask(server.origin, addressOf(name), { method: 'HEAD' });
        expect([name, answer.status, answer.body.length]).toEqual([name, 200, 0]);
        expect([name, wrongHeaders(answer, name)]).toEqual([name, []]);
      }
      const head = await ask(server.origin, `${base}nowhere`, { method: 'HEAD' });
      expect([head.status, head.body.length]).toEqual([404, 0]);
    });

    it('tells a browser that has a page that it is still the same', async () => {
      const { headers } = await ask(server.origin, base);
      const again = { headers: { 'If-None-Match': headers.etag! } };
      expect(await ask(server.origin, base, again)).toMatchObject({ status: 304 });
    });

    it('gives nothing from above its folder', async () => {
      // The built sites stand beside each other, so this file is there to be reached.
      const above = `${basename(sites.quick.outDir)}/release.json`;
      const ways = [
        '../',
        '%2e%2e/',
        '..%2f',
        '%2e%2e%2f',
        'assets/../../',
        '..\\',
        '..%5c',
        '/../',
      ];
      const paths = [
        ...ways.map((way) => base + way + above),
        // A slash forgotten in a server's file opens this one.
        `${base.slice(0, -1)}../${above}`,
        `${base}${'../'.repeat(12)}etc/passwd`,
      ];
      for (const path of paths) {
        const { status, body } = await ask(server.origin, path);
        expect([path, Math.floor(status / 100)]).toEqual([path, 4]);
        expect(body.toString()).not.toMatch(/"files"|root:/);
      }
    });

    it('is a mirror in which nothing differs', async () => {
      const release = parseRelease(textOfFile(site, 'release.json'), 'release.json');
      const mirror = await readUrl(new URL(base, server.origin), release);
      expect(mirror.files.size).toBe(files.length + 1);
      expect(compare(release, mirror)).toEqual([]);
    });

    it('does not say its version', async () => {
      for (const path of [base, `${base}bleeding`, `${base}nowhere`]) {
        const { headers } = await ask(server.origin, path);
        expect(headers.server ?? '').not.toMatch(/\d/);
      }
    });
  });
});

const inAYear = () => new Date(Date.now() + 365 * 86_400_000).toUTCString();
