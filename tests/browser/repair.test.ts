import { cpSync, rmSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { putKillSwitch } from '../../src/build/kill-switch.ts';
import { launchChromium, phone } from '../../src/cli/launch.ts';
import { wordsOf } from '../../src/i18n/t.ts';
import { buildDir, sites } from '../support/sites.ts';
import { type FaultServer, faultServer } from './faults/lab/fault-server.ts';
import { kept, wrongIn } from './faults/lab/kept.ts';
import { until } from './faults/lab/until.ts';
import { calls } from './support/booklet.ts';
import { eventually } from './support/eventually.ts';
import { becomesReady, visit } from './support/ready.ts';
import { watch } from './support/watch.ts';

const t = wordsOf('uk');
const { outDir: good, timeScale } = sites.quick;
/** The same site with the kill switch in the place of its worker. */
const switched = `${buildDir}/test-kill-switch`;

let browser: Browser;
let server: FaultServer;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  rmSync(switched, { recursive: true, force: true });
  cpSync(good, switched, { recursive: true });
  await putKillSwitch({ outDir: switched, contentDir: 'content', timeScale });
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  server = await faultServer(good);
  context = await browser.newContext({ viewport: phone, locale: 'uk-UA' });
  faults = await watch(context, server.origin);
  page = await context.newPage();
  await visit(page, `${server.origin}/about/`);
});
afterEach(async () => {
  await context.close();
  await server.close();
});

const repair = () => page.locator('#repair').click();
/** Repairs what can only be begun anew: the page loads itself again. */
async function repairAnew(): Promise<void> {
  await page.evaluate(() => {
    document.body.dataset.mark = 'not loaded again';
  });
  await repair();
  const isNew = () => page.evaluate(() => document.body.dataset.mark === undefined);
  await eventually(() => isNew().catch(() => false)).toBe(true);
  await page.waitForLoadState();
}
const says = (words: string) =>
  eventually(() => page.locator('#repaired').textContent()).toBe(words);
const state = () =>
  page.evaluate(() => document.documentElement.dataset.offline).catch(() => 'being loaded');
const hasWorker = () =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active !== null);

/** Whether the worker in charge says that everything is kept. */
const vouches = () =>
  page.evaluate(async () => {
    const { port1, port2 } = new MessageChannel();
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ type: 'check' }, [port2]);
    return new Promise<boolean>((done) => {
      port1.onmessage = ({ data }) => done(data.ok);
    });
  });

/** Everything is kept with the bytes of the build, and opens without a network. */
async function isWhole(): Promise<void> {
  const entries = await kept(page);
  expect(wrongIn(entries, [good])).toEqual([]);
  expect(entries.length).toBeGreaterThan(50);
  await server.kill();
  for (const path of ['/', '/bleeding/', '/en/contacts/']) {
    await page.goto(server.origin + path);
    await becomesReady(page);
    expect(await page.locator('main').count()).toBe(1);
  }
  await server.revive();
}

/** Damages pages and scripts after the page has checked them, as a full disk does. */
async function damage(): Promise<number> {
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (/\/bleeding\/$|islands/.test(request.url)) {
          await cache.put(request, new Response('cut off'));
        }
      }
    }
  });
  return wrongIn(await kept(page), [good]).length;
}

describe('«Перевірити й полагодити»', () => {
  it('finds everything whole and fetches nothing', async () => {
    const before = server.count(/assets/);
    await repair();
    await says(t('about.repairWhole'));
    expect(server.count(/assets/)).toBe(before);
    await isWhole();
  });

  it('fetches what is damaged, and says so', async () => {
    expect(await damage()).toBe(3);
    await repair();
    await says(t('about.repairMended'));
    await isWhole();
  });

  it.each([
    ['no server', undefined],
    ['a portal in its place', { portal: true }],
  ] as const)('gives nothing up where there is %s, and mends later', async (_who, fault) => {
    const damaged = await damage();
    await context.newCDPSession(page).then((cdp) => cdp.send('Network.clearBrowserCache'));
    if (fault) server.breaks(() => fault);
    else await server.kill();
    const before = (await kept(page)).length;
    await repair();
    await says(t('about.repairUnreachable'));
    expect(await hasWorker()).toBe(true);
    expect((await kept(page)).length).toBe(before);
    expect(wrongIn(await kept(page), [good]).length).toBe(damaged);
    await page.goto(`${server.origin}/gas/`);
    expect(await page.locator('section.step').count()).toBeGreaterThan(2);

    server.breaks();
    if (!fault) await server.revive();
    await page.goto(`${server.origin}/about/`);
    await becomesReady(page);
    await repair();
    await says(t('about.repairWhole'));
    await isWhole();
  });

  it('says later where the caches were emptied and cannot be filled, and is whole by itself', async () => {
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await context.newCDPSession(page).then((cdp) => cdp.send('Network.clearBrowserCache'));
    // What it fetches never comes to an end; the list of the release does come.
    server.breaks(({ path, dest }) =>
      dest === 'empty' && path.startsWith('/assets/') ? { hang: 0 } : undefined,
    );
    await repair();
    await says(t('about.repairLater'));
    expect(await hasWorker()).toBe(true);
    expect(await state()).toBe('failed');
    server.breaks();
    await page.goto(`${server.origin}/`);
    await becomesReady(page);
    await isWhole();
  });

  it('breaks no policy and asks no other host', async () => {
    await damage();
    await repair();
    await says(t('about.repairMended'));
    expect(faults).toEqual([]);
  });
});

describe('with the kill switch in the place of the worker', () => {
  beforeEach(() => takesOver('/about/'));

  /** It takes over at once; the next page that is opened says that nothing is vouched for. */
  async function takesOver(path: string): Promise<void> {
    server.swap(switched);
    await page.goto(server.origin + path);
    // A browser looks for a newer worker once the older one has had nothing to do for a second.
    await expect.poll(vouches, { timeout: 20_000, interval: 2_000 }).toBe(false);
    await page.goto(server.origin + path);
    await eventually(state).toBe('failed');
  }

  it('repairing loses nothing, and without a network what was kept still opens', async () => {
    const before = (await kept(page)).length;
    await repair();
    await says(t('about.repairLater'));
    await eventually(() => hasWorker().catch(() => false)).toBe(true);
    expect((await kept(page)).length).toBe(before);
    await server.kill();
    for (const path of ['/', '/bleeding/', '/en/contacts/']) {
      await page.goto(server.origin + path);
      const links = page.locator('#calls a');
      expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(
        calls,
      );
      expect(await page.locator('main').count()).toBe(1);
    }
  });

  it('repairing brings the next good worker, and all is whole', async () => {
    server.swap(good);
    await repairAnew();
    await eventually(state).toBe('ready');
    await isWhole();
  });

  it('the next good worker makes all whole within two openings by itself', async () => {
    server.swap(good);
    let openings = 0;
    for (let ready = false; !ready && openings < 2; openings += 1) {
      await page.goto(`${server.origin}/`);
      ready = await until(async () => (await state()) === 'ready', 10);
    }
    expect(await state()).toBe('ready');
    await isWhole();
  });
});
