import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, phone } from '../../src/cli/launch.ts';
import { wordsOf } from '../../src/i18n/t.ts';
import { copyLinks } from '../../src/pages/links.ts';
import { copyFile } from '../../src/routes.ts';
import { sites } from '../support/sites.ts';
import { booklets, calls } from './support/booklet.ts';
import { startChromium } from './support/chromium-engine.ts';
import type { Engine } from './support/engine.ts';
import { firefox, startFirefox, startFirefoxWith } from './support/firefox.ts';
import { type RefusingProxy, startRefusingProxy } from './support/refusing-proxy.ts';
import { startWebKit, webkit } from './support/webkit.ts';

const engines = [
  { name: 'Chromium', found: true, start: startChromium },
  { name: 'Firefox', found: firefox, start: startFirefox },
  { name: 'WebKitGTK', found: webkit, start: startWebKit },
];
const copyIn = (lang: 'uk' | 'en') =>
  pathToFileURL(`${sites.root.outDir}/${copyFile(lang)}`).toString();

describe.each(engines)('the copy as a file in $name', ({ found, start }) => {
  describe.skipIf(!found)('opened from the disk', () => {
    let engine: Engine;
    let proxy: RefusingProxy;
    beforeAll(async () => {
      proxy = await startRefusingProxy();
      engine = await start(proxy.port);
    });
    afterAll(async () => {
      await engine?.close();
      await proxy.close();
    });

    it.each(booklets)(
      'shows home in $lang, then a guide step by step, and back',
      async (booklet) => {
        const { lang, guides } = booklet;
        const id = copyLinks(guides).idOf;
        const name = wordsOf(lang)('app.name');
        await engine.open(copyIn(lang));
        await shows(engine, { pages: ['home'], steps: [], hash: '', title: name });
        const title = guides.find((guide) => guide.id === 'bleeding')!.title;
        const at = (step: string) => ({
          pages: ['bleeding'],
          steps: [id('bleeding', step)],
          title,
        });
        await engine.tap('a[href="#bleeding"]');
        await shows(engine, { ...at('press'), hash: '#bleeding' });
        await engine.tap(`[id="${id('bleeding', 'press')}"] a[href="#${id('bleeding', 'where')}"]`);
        await shows(engine, { ...at('where'), hash: `#${id('bleeding', 'where')}` });
        await engine.tap(`[id="${id('bleeding', 'where')}"] a.back`);
        await shows(engine, { ...at('press'), hash: '#bleeding' });
        await engine.tap('header a');
        await shows(engine, { pages: ['home'], steps: [], hash: '#home', title: name });
      },
    );

    it('has asked nobody for anything and told the console of no fault', () => {
      expect(proxy.asked).toEqual([]);
      expect(engine.faults ?? []).toEqual([]);
    });
  });
});

describe('the copy without a script', () => {
  it('reads whole and dials in Chromium', async () => {
    const browser = await launchChromium();
    const page = await browser.newPage({ viewport: phone, javaScriptEnabled: false });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(copyIn('uk'));
    expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
    await page.locator('a[href="#gas"]').first().click();
    await page.locator('#gas h2').waitFor();
    const top = await page.locator('#gas').evaluate((one) => one.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(200);
    expect(await page.locator('.step').first().isVisible()).toBe(true);
    expect(await page.locator('.step:visible').count()).toBe(
      booklets[0]!.guides.reduce((sum, { steps }) => sum + steps.length, 0),
    );
    for (const call of calls) {
      expect(await page.locator(`#calls a[href="${call}"]`).isVisible()).toBe(true);
    }
    await browser.close();
  });

  it.skipIf(!firefox)('reads whole and dials in Firefox', async () => {
    const proxy = await startRefusingProxy();
    const engine = await startFirefoxWith(proxy.port, { 'javascript.enabled': false });
    await engine.open(copyIn('en'));
    const seen = await engine.read(look);
    expect(seen.pages).toHaveLength(booklets[1]!.guides.length + 4);
    expect(seen.steps.length).toBeGreaterThan(300);
    expect(seen.calls).toEqual(calls);
    await engine.close();
    await proxy.close();
  });
});

type Seen = ReturnType<typeof look>;

async function shows(engine: Engine, wanted: Omit<Seen, 'calls'>): Promise<void> {
  await expect
    .poll(() => engine.read(look), { interval: 50, timeout: 5_000 })
    .toEqual({ ...wanted, calls });
}

/** Runs in the page: what of the copy is on the screen. */
function look() {
  const seen = (selector: string) =>
    Array.from(document.querySelectorAll(selector)).filter(
      (one) => one.getClientRects().length > 0,
    );
  return {
    pages: seen('.page').map(({ id }) => id),
    steps: seen('.step').map(({ id }) => id),
    hash: location.hash,
    title: document.querySelector('h1')?.textContent,
    calls: seen('#calls a').map((link) => link.getAttribute('href')),
  };
}
