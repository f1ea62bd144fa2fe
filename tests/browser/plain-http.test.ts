import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../src/cli/find-chromium.ts';
import { phone } from '../../src/cli/launch.ts';
import { copyFile } from '../../src/routes.ts';
import { sites } from '../support/sites.ts';
import { calls, pagesOf } from './support/booklet.ts';
import { eventually } from './support/eventually.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython) console.log('Python: not installed, its http.server is skipped');

/** A laptop at a point of invincibility: Python's server, a name in the local network, no https. */
describe.skipIf(!hasPython)('from a laptop without https', () => {
  let server: ChildProcess;
  let browser: Browser;
  let page: Page;
  let origin: string;

  beforeAll(async () => {
    server = spawn('python3', ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1'], {
      cwd: sites.root.outDir,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const signal = AbortSignal.timeout(20_000);
    const [said] = await once(server.stdout!, 'data', { signal });
    const port = /port (\d+)/.exec(String(said))![1];
    origin = `http://laptop.test:${port}`;
    browser = await chromium.launch({
      executablePath: findChromium(console.log),
      args: ['--no-sandbox', '--host-resolver-rules=MAP laptop.test 127.0.0.1, MAP * ~NOTFOUND'],
    });
    page = await browser.newPage({ viewport: phone, locale: 'uk-UA' });
  });
  afterAll(async () => {
    await browser?.close();
    server?.kill();
  });

  it('is no place that a browser trusts', async () => {
    await page.goto(`${origin}/`);
    expect(
      await page.evaluate(() => [window.isSecureContext, 'serviceWorker' in navigator]),
    ).toEqual([false, false]);
  });

  it('reads every page and dials', async () => {
    const pages = pagesOf(sites.root).filter(({ url }) => !url.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(40);
    const seen = [];
    for (const { url } of pages) {
      await page.goto(origin + url, { waitUntil: 'domcontentloaded' });
      seen.push(
        await page.evaluate(() => ({
          url: location.pathname,
          heading: document.querySelector('h1')?.textContent,
          calls: Array.from(document.querySelectorAll('#calls a'))
            .filter((link) => link.getClientRects().length > 0)
            .map((link) => link.getAttribute('href')),
        })),
      );
    }
    expect(seen).toEqual(pages.map(({ url, heading }) => ({ url, heading, calls })));
  });

  it('walks a guide', async () => {
    await page.goto(`${origin}/bleeding/`);
    await page.locator('.step:visible .next').click();
    await eventually(() => new URL(page.url()).hash).toBe('#where');
    expect(await page.locator('.step:visible').count()).toBe(1);
  });

  it('says that it is a copy for now, and gives the file', async () => {
    await page.goto(`${origin}/`);
    await eventually(() => page.locator('#offline [role=status]').textContent()).toBe(
      'Це тимчасова копія. Збережіть файл на телефон.',
    );
    expect(await page.getAttribute('html', 'data-offline')).toBe('none');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#save-copy').click(),
    ]);
    const copy = readFileSync(join(sites.root.outDir, copyFile('uk')));
    expect(readFileSync(await download.path()).equals(copy)).toBe(true);
  });

  it('says on the page of checking that it wants https', async () => {
    await page.goto(`${origin}/verify/`);
    await page.locator('.verify .note:visible').waitFor();
    expect(await page.locator('.verify .note').textContent()).toContain('https');
  });
});
