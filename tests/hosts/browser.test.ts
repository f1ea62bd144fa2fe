import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../src/cli/launch.ts';
import { siteServer } from '../../src/cli/serve-site.ts';
import { calls } from '../browser/support/booklet.ts';
import { visit } from '../browser/support/ready.ts';
import { textOfFile } from '../support/built.ts';
import { sites } from '../support/sites.ts';
import { asJoining, readHeadersFile } from './support/headers-file.ts';
import { type Running, servers } from './support/real-server.ts';

/** A host that hands the worker two policies: it joins what fits and knows no «! Name». */
const joining = {
  name: 'a host that joins headers',
  found: 'always' as string | undefined,
  start: async (site: typeof sites.root): Promise<Running> => {
    const inner = siteServer(site.outDir);
    const rules = readHeadersFile(textOfFile(site, '_headers'));
    const server = createServer((request, response) => {
      const { 'Content-Security-Policy': policy } = asJoining(rules, request.url!);
      const write = response.writeHead.bind(response);
      response.writeHead = ((status: number, headers: object) =>
        write(status, { ...headers, 'Content-Security-Policy': policy })) as typeof write;
      inner.emit('request', request, response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return {
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      stop: () =>
        new Promise((done) => {
          server.close(() => done());
          server.closeAllConnections();
        }),
    };
  },
};

const cases = [...servers, joining].flatMap((server) =>
  [sites.root, sites.kherson].map((site) => ({ ...server, site, base: site.base })),
);

describe.each(cases)('$name at $base', ({ found, start, site, base }) => {
  describe.skipIf(!found)('seen by a phone', () => {
    let browser: Browser;

    beforeAll(async () => {
      browser = await launchChromium();
    });
    afterAll(() => browser?.close());

    it('is kept after one visit and opens when the server is gone', async () => {
      const server = await start(site);
      try {
        const page = await browser.newPage();
        const console: string[] = [];
        page.on('console', (message) => console.push(`${message.type()}: ${message.text()}`));
        await visit(page, server.origin + base);
        const worker = await fetch(`${server.origin + base}sw.js`);
        expect(worker.headers.get('content-security-policy')).toMatch(
          /default-src 'none'; connect-src 'self'$/,
        );
        // No header is unknown to the browser, no policy broken.
        expect(console).toEqual([]);
        await server.stop();
        await expect(fetch(server.origin + base)).rejects.toThrow();

        await page.goto(`${server.origin + base}?fbclid=1`);
        const links = await page.$$eval('#calls a[href^="tel:"]', (all) =>
          all.map((link) => link.getAttribute('href')),
        );
        expect(links).toEqual(calls);
        await page.goto(`${server.origin + base}en/bleeding`);
        expect(new URL(page.url()).pathname).toBe(`${base}en/bleeding/`);
        expect(await page.getAttribute('html', 'lang')).toBe('en');
      } finally {
        await server.stop();
      }
    });
  });
});
