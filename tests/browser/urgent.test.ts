import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.ts';
import { launchChromium, phone } from '../../src/cli/launch.ts';
import { buildDir, sites } from '../support/sites.ts';
import { eventually } from './support/eventually.ts';
import { visit } from './support/ready.ts';
import { hasTakenOver } from './support/releases.ts';
import { type Served, serve } from './support/served.ts';

const urgent = {
  uk: 'Не дзвоніть на старий номер евакуації. Дзвоніть {call:emergency-112}.',
  en: 'Do not call the old evacuation number. Call {call:emergency-112}.',
};
const said = { uk: urgent.uk.replace(/{.*}/, '112'), en: urgent.en.replace(/{.*}/, '112') };
const labels = { uk: 'Важливе виправлення.', en: 'Important correction.' };
const correction = {
  base: '/',
  outDir: `${buildDir}/test-urgent`,
  contentDir: `${buildDir}/test-urgent-content`,
};
const version = '88.0.0';

let browser: Browser;
let served: Served;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  const { contentDir } = correction;
  rmSync(contentDir, { recursive: true, force: true });
  cpSync('content', contentDir, { recursive: true });
  const release = JSON.parse(readFileSync(`${contentDir}/release.json`, 'utf8'));
  writeFileSync(`${contentDir}/release.json`, JSON.stringify({ ...release, version, urgent }));
  await buildSite(correction);
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  served = await serve(sites.root.outDir);
  context = await browser.newContext({ viewport: phone, locale: 'uk-UA' });
  page = await context.newPage();
  await visit(page, `${served.origin}/`);
});
afterEach(async () => {
  await context.close();
  await served.kill();
});

const notice = () => page.locator('#update');
const isAbove = () =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    return main?.previousElementSibling?.id === 'update';
  });
const mark = () =>
  page.evaluate(() => {
    document.body.dataset.mark = 'not loaded again';
  });
const marked = () => page.evaluate(() => document.body.dataset.mark);

describe.each(['uk', 'en'] as const)('an urgent correction, read in %s', (lang) => {
  const prefix = lang === 'en' ? '/en' : '';

  it('is said above an open guide before its release is whole, without a reload', async () => {
    // The packs never come: what is said cannot wait for them.
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.goto(`${served.origin}${prefix}/bleeding/`);
    await page.locator('.step:visible .next').click();
    await mark();
    const step = await page.locator('.step:visible').getAttribute('id');
    await context.route(/assets\/pack-/, async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    served.swap(correction.outDir);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
    await eventually(() => notice().locator('span').textContent()).toBe(said[lang]);
    expect(await notice().locator('b').textContent()).toBe(labels[lang]);
    expect(await isAbove()).toBe(true);
    expect(await notice().locator('button').first().isVisible()).toBe(false);
    expect(await page.getAttribute('html', 'data-update')).toBe(null);

    release();
    await eventually(() => page.getAttribute('html', 'data-update')).toBe('waiting');
    await notice().locator('button').first().waitFor();
    expect([await marked(), await page.locator('.step:visible').getAttribute('id')]).toEqual([
      'not loaded again',
      step,
    ]);
    await notice().locator('button').first().click();
    await eventually(() => hasTakenOver(page, version)).toBe(true);
    await eventually(() => page.locator('.step:visible').getAttribute('id')).toBe(step);
  });

  it('can be put to the foot once it is read, and waits there', async () => {
    await page.goto(`${served.origin}${prefix}/gas/`);
    served.swap(correction.outDir);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
    await eventually(() => page.getAttribute('html', 'data-update')).toBe('waiting');
    await notice().locator('button').last().click();
    expect(await isAbove()).toBe(false);
    expect(await notice().isVisible()).toBe(true);
    expect(await notice().locator('span').textContent()).toBe(said[lang]);
  });

  it('is still said on home, where it takes over by itself', async () => {
    await page.goto(`${served.origin}${prefix}/`);
    served.swap(correction.outDir);
    await mark();
    await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
    await eventually(() => hasTakenOver(page, version)).toBe(true);
    await eventually(() => notice().locator('span').textContent()).toBe(said[lang]);
    expect([await marked(), await isAbove()]).toEqual(['not loaded again', true]);
    await page.goto(`${served.origin}${prefix}/`);
    await eventually(() => page.locator('main > .update').textContent()).toContain(said[lang]);
  });
});
