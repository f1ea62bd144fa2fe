import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../src/cli/find-chromium.ts';
import { launchChromium, phone } from '../../src/cli/launch.ts';
import { wordsOf } from '../../src/i18n/t.ts';
import { address, langs, paths } from '../../src/routes.ts';
import { sites } from '../support/sites.ts';
import { serve } from './support/served.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What can be seen where a file would be chosen. */
const seen = (page: Page) => page.locator('.verify > :visible').allTextContents();

describe.each(langs)('where a file cannot be checked, in %s,', (lang) => {
  const t = wordsOf(lang);
  const at = address('/', lang, paths.verify);

  it('the page says so without scripts', async () => {
    const served = await serve(sites.root.outDir);
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
    const page = await context.newPage();
    await page.goto(served.origin + at);
    expect(await seen(page)).toEqual([t('verify.noScript')]);
    // The project has no key yet, and says so plainly.
    expect(await page.locator('main').textContent()).toContain(t('verify.noKeys'));
    await context.close();
    await served.kill();
  });

  it('it says so over plain http', async () => {
    const served = await serve(sites.root.outDir);
    const host = 'booklet.test';
    const plain = await chromium.launch({
      executablePath: findChromium(console.log),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        `--host-resolver-rules=MAP ${host} 127.0.0.1, MAP * ~NOTFOUND`,
      ],
    });
    const page = await plain.newPage({ viewport: phone });
    await page.goto(served.origin.replace('localhost', host) + at);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.locator('.verify .note').waitFor();
    expect(await seen(page)).toEqual([t('verify.insecure')]);
    await plain.close();
    await served.kill();
  });
});

it('the page about the app leads there', async () => {
  const served = await serve(sites.root.outDir);
  const page = await browser.newPage({ viewport: phone, serviceWorkers: 'block' });
  await page.goto(`${served.origin}/about/`);
  await page.locator('nav.links a', { hasText: wordsOf('uk')('verify.title') }).click();
  expect(new URL(page.url()).pathname).toBe('/verify/');
  await page.close();
  await served.kill();
});
