import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsqr from 'jsqr';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.ts';
import { launchChromium, phone } from '../../src/cli/launch.ts';
import { copyFile } from '../../src/routes.ts';
import { buildDir, sites } from '../support/sites.ts';
import { eventually } from './support/eventually.ts';
import { visit } from './support/ready.ts';
import { type Served, serve } from './support/served.ts';

const siteUrl = 'https://what-to-do.example/kherson/';
const known = { base: '/', outDir: `${buildDir}/test-share`, contentDir: 'content', siteUrl };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
  await buildSite(known);
});
afterAll(() => browser.close());

/** What stands in for the phone's own sheet: keeps what it was handed. */
function sheet(): void {
  const handed: unknown[] = [];
  Object.assign(window, { handed });
  navigator.canShare = (data) => (data?.files?.length ?? 0) > 0;
  navigator.share = async ({ url, files } = {}) => {
    handed.push(url ?? { name: files?.[0]?.name, size: files?.[0]?.size });
  };
}
const handed = (page: Page) =>
  page.evaluate(() => (window as never as { handed: unknown[] }).handed);

describe('a code to scan', () => {
  it.each(['light', 'dark'] as const)('is read back from the %s screen', async (colorScheme) => {
    const served = await serve(known.outDir);
    const context = await browser.newContext({
      viewport: phone,
      colorScheme,
      deviceScaleFactor: 2,
    });
    const page = await context.newPage();
    await page.goto(`${served.origin}/share/`);
    const { data, width, height } = PNG.sync.read(await page.locator('.qr').screenshot());
    expect(jsqr(new Uint8ClampedArray(data), width, height)?.data).toBe(siteUrl);
    expect(width / 2).toBeGreaterThan(280);
    await context.close();
    await served.kill();
  });

  it('is not made up where the site does not know its address', async () => {
    const html = readFileSync(join(sites.root.outDir, 'share/index.html'), 'utf8');
    expect(html).not.toContain('class="qr"');
    expect(html).toContain('Коду для камери тут немає');
  });

  it('refuses an address that no phone could open', async () => {
    const wrong = {
      ...known,
      outDir: `${buildDir}/test-share-wrong`,
      siteUrl: 'http://what-to-do',
    };
    await expect(buildSite(wrong)).rejects.toThrow('SITE_URL is «http://what-to-do»');
  });
});

describe('the page that hands on', () => {
  let served: Served;
  let context: BrowserContext;
  let page: Page;
  const copy = readFileSync(join(known.outDir.replace('test-share', 'test-root'), copyFile('uk')));

  beforeAll(async () => {
    served = await serve(sites.root.outDir);
    context = await browser.newContext({ viewport: phone, locale: 'uk-UA' });
    await context.addInitScript(sheet);
    page = await context.newPage();
    await visit(page, `${served.origin}/`);
  });
  afterAll(() => context.close());

  const keeps = () => eventually(() => page.getAttribute('[data-share]', 'data-kept'));

  it('says so without a network while the file was never asked for', async () => {
    await served.kill();
    await page.goto(`${served.origin}/share/`);
    await keeps().toBe('no');
    expect(await page.locator('[role=status]').allTextContents()).toContain(
      'Файлу на телефоні ще немає. Відкрийте цю сторінку, коли буде інтернет, — і далі його можна передати без мережі.',
    );
    await page.locator('[data-do=link]').click();
    expect(await handed(page)).toEqual([`${served.origin}/`]);
    await served.revive();
  });

  it('hands on file and link, and after one visit the file without a network too', async () => {
    for (const online of [true, false]) {
      if (!online) await served.kill();
      await page.goto(`${served.origin}/share/`);
      await keeps().toBe('yes');
      await page.locator('[data-do=file]').click();
      expect(await handed(page)).toEqual([{ name: copyFile('uk'), size: copy.length }]);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('a[download]').first().click(),
      ]);
      expect(readFileSync(await download.path()).equals(copy)).toBe(true);
      expect(download.suggestedFilename()).toBe(copyFile('uk'));
    }
    await served.revive();
  });

  it('opens the copy itself from the phone, with its own script', async () => {
    await served.kill();
    await page.goto(`${served.origin}/${copyFile('uk')}#gas`);
    await page.locator('#gas .step:visible').waitFor();
    expect(await page.locator('.step:visible').count()).toBe(1);
    await served.revive();
  });

  it('is led to from home and from every guide', async () => {
    for (const from of ['/', '/bleeding/']) {
      await page.goto(served.origin + from);
      const link = page.locator('main a[href="/share/"]');
      expect(await link.count()).toBe(1);
    }
  });
});
