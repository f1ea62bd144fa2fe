import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.ts';
import { launchChromium, phone } from '../../src/cli/launch.ts';
import { buildDir, sites } from '../support/sites.ts';
import { pagesOf } from './support/booklet.ts';
import { eventually } from './support/eventually.ts';
import { keptStep } from './support/kept-step.ts';
import { becomesReady, visit } from './support/ready.ts';
import { hasTakenOver, workers } from './support/releases.ts';
import { type Served, serve } from './support/served.ts';

const newer = {
  base: '/',
  outDir: `${buildDir}/test-newer`,
  contentDir: `${buildDir}/test-newer-content`,
};
const versions = { old: '', new: '77.0.0' };
const lines = { old: '', new: '' };
const changes = 'Змінено: тисніть на рану.';

let browser: Browser;
let served: Served;
let context: BrowserContext;

beforeAll(async () => {
  rmSync(newer.contentDir, { recursive: true, force: true });
  cpSync('content', newer.contentDir, { recursive: true });
  change('release.json', (release) => {
    versions.old = release.version;
    release.version = versions.new;
    release.changes = { uk: changes, en: 'Changed: press on the wound.' };
  });
  change('guides/bleeding.json', (guide) => {
    const { text } = guide.steps.find(({ id }: { id: string }) => id === guide.start);
    lines.old = text.uk;
    lines.new = text.uk = 'Нова порада: тисніть на рану.';
  });
  await buildSite(newer);
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  served = await serve(sites.root.outDir);
  context = await browser.newContext({ viewport: phone, locale: 'uk-UA' });
});
afterEach(async () => {
  await context.close();
  await served.kill();
});

// biome-ignore lint/suspicious/noExplicitAny: files of the content as they are written
function change(file: string, how: (data: any) => void): void {
  const path = `${newer.contentDir}/${file}`;
  const data = JSON.parse(readFileSync(path, 'utf8'));
  how(data);
  writeFileSync(path, JSON.stringify(data));
}

/** A phone that has kept the older release, and a server that has the newer one. */
async function olderKept(): Promise<Page> {
  const page = await context.newPage();
  await visit(page, `${served.origin}/`);
  served.swap(newer.outDir);
  return page;
}

/** What a reload would wipe. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.dataset.mark = 'not loaded again';
  });
}

const updating = (page: Page) => page.evaluate(() => document.documentElement.dataset.update);
const waits = (page: Page) => eventually(() => updating(page)).toBe('waiting');
const notice = (page: Page) => page.locator('#update');
const lineOf = (page: Page) => page.locator('section:visible h2').textContent();

/** Without a server every page is the newer release's. */
async function newerWorksOffline(page: Page): Promise<void> {
  await eventually(() => workers(page)).toEqual({ waiting: false, pages: 1 });
  await served.kill();
  const pages = pagesOf(newer).filter(({ url }) => !url.endsWith('.html'));
  const seen = [];
  for (const { url } of pages) {
    await page.goto(served.origin + url, { waitUntil: 'domcontentloaded' });
    seen.push({ url, title: await page.title() });
  }
  expect(seen).toEqual(pages.map(({ url, title }) => ({ url, title })));
  await page.goto(`${served.origin}/about/`);
  expect(await page.locator('main').textContent()).toContain(versions.new);
  await page.goto(`${served.origin}/bleeding/`);
  expect(await lineOf(page)).toContain(lines.new);
  await becomesReady(page);
  await served.revive();
}

describe('a newer release', () => {
  it('differs from the older one', () => {
    expect(versions.old).not.toBe(versions.new);
    expect(lines.old).not.toBe(lines.new);
  });

  it('takes over by itself on home, without a reload, and then works without a network', async () => {
    const page = await olderKept();
    await page.reload();
    await mark(page);
    const old = await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL);
    expect(old).toContain('/sw.js');
    await eventually(() => hasTakenOver(page, versions.new)).toBe(true);
    expect(await page.evaluate(() => document.body.dataset.mark)).toBe('not loaded again');
    await eventually(() => updating(page)).toBe(undefined);
    // What it brings is said, on a page that still shows the older text.
    await eventually(() => notice(page).locator('b').textContent()).toBe('Поради оновлено.');
    expect(await notice(page).locator('span').textContent()).toBe(changes);
    await newerWorksOffline(page);
  });

  it('waits inside a guide, on every page of it, until the person taps', async () => {
    const page = await olderKept();
    await page.goto(`${served.origin}/bleeding/`);
    await waits(page);
    await notice(page).waitFor();
    // What comes in does not unsay that the older release is whole.
    await becomesReady(page);
    await page.locator('section:visible').locator('a.answer, a.next').first().click();
    await page.goto(`${served.origin}/gas/`);
    await waits(page);
    await page.goto(`${served.origin}/bleeding/`);
    await waits(page);
    expect(await lineOf(page)).toContain(lines.old);
    expect(await workers(page)).toEqual({ waiting: true, pages: 2 });
    await page.locator('section:visible').locator('a.answer, a.next').first().click();
    const { hash } = new URL(page.url());
    await notice(page).locator('button').first().click();
    await eventually(() => hasTakenOver(page, versions.new)).toBe(true);
    await eventually(() => updating(page)).toBe(undefined);
    expect(new URL(page.url()).hash).toBe(hash);
    expect(await page.locator('section.step:visible').getAttribute('id')).toBe(hash.slice(1));
    await newerWorksOffline(page);
  });

  it('waits on home while there is a walk to go on with', async () => {
    const page = await olderKept();
    await page.goto(`${served.origin}/bleeding/`);
    await eventually(() => keptStep(page)).toBe('press');
    await page.goto(`${served.origin}/`);
    await waits(page);
    await page.locator('#resume').waitFor();
    await notice(page).waitFor();
    expect(await workers(page)).toEqual({ waiting: true, pages: 2 });
    await notice(page).locator('button').first().click();
    await eventually(() => hasTakenOver(page, versions.new)).toBe(true);
  });

  it('waits on home while another page is open, and can be asked for there', async () => {
    const other = await context.newPage();
    const page = await olderKept();
    await other.goto(`${served.origin}/contacts/`);
    await mark(other);
    await page.reload();
    await waits(page);
    await notice(page).waitFor({ timeout: 5_000 });
    expect(await workers(page)).toEqual({ waiting: true, pages: 2 });
    await notice(page).locator('button').first().click();
    await eventually(() => hasTakenOver(page, versions.new)).toBe(true);
    // Nothing reloads under the hands of whoever reads the other page.
    expect(await other.evaluate(() => document.body.dataset.mark)).toBe('not loaded again');
  });
});
