import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, phone } from '../../src/cli/launch.ts';
import { address, langs, paths } from '../../src/routes.ts';
import { sites } from '../support/sites.ts';
import { booklets } from './support/booklet.ts';
import { findCover, findSmall, measureSteps, measureWidth, type Stand } from './support/measure.ts';
import { type Served, serve } from './support/served.ts';
import { tapInto, toolStates } from './support/tool-states.ts';

const guides = booklets[0]!.guides.map(({ id }) => id);
const tools = booklets[0]!.tools.map(({ id }) => paths.tool(id));
/** Every page, guides with all their steps. */
const wholePages = [
  ...[paths.home, paths.contacts, paths.about, paths.decisions, paths.sources, paths.verify],
  ...[paths.share, paths.tools, ...tools],
  ...guides.map((id) => `${paths.guide(id)}#all`),
];
const screens = {
  'a small phone': { ...phone, huge: false },
  'a narrow phone': { width: 320, height: 568, huge: false },
  'a small phone with letters twice as large': { ...phone, huge: true },
};
type Screen = keyof typeof screens;

let browser: Browser;
let served: Served;
let page: Page;

beforeAll(async () => {
  served = await serve(sites.root.outDir);
  browser = await launchChromium();
  const context = { viewport: phone, serviceWorkers: 'block', locale: 'uk-UA' } as const;
  page = await browser.newPage(context);
});
afterAll(async () => {
  await browser.close();
  await served.kill();
});

async function open(path: string, screen: Screen): Promise<void> {
  const { width, height, huge } = screens[screen];
  await page.setViewportSize({ width, height });
  await page.goto('about:blank');
  await page.goto(served.origin + path, { waitUntil: 'domcontentloaded' });
  if (huge) {
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '225%';
    });
  }
}

type Found = Stand & { where: string };
const measured = new Map<Screen, Promise<Found[]>>();

/** Every step of every guide, measured once a screen; where it is narrow in Ukrainian, whose words are longer. */
async function measure(screen: Screen): Promise<Found[]> {
  const found: Found[] = [];
  for (const lang of screen === 'a small phone' ? langs : (['uk'] as const)) {
    for (const guide of guides) {
      await open(address('/', lang, paths.guide(guide)), screen);
      const stands = await page.evaluate(measureSteps);
      expect(stands.length).toBeGreaterThan(2);
      found.push(...stands.map((one) => ({ ...one, where: `${lang} ${guide}#${one.step}` })));
    }
  }
  return found;
}

/** Says of which steps on that screen `fault` says something. */
async function stepsWith(screen: Screen, fault: (stand: Stand) => string | false): Promise<string> {
  if (!measured.has(screen)) measured.set(screen, measure(screen));
  const all = await measured.get(screen)!;
  return all.flatMap((one) => (fault(one) ? [`${one.where}: ${fault(one)}`] : [])).join('\n');
}

const over = (bottom: number, edge: number) => `${Math.round(bottom - edge)} px too low`;

describe('on a screen of 360 × 616', () => {
  it('every tile of the first two groups stands above the call bar', async () => {
    for (const lang of langs) {
      await open(address('/', lang, paths.home), 'a small phone');
      const bar = (await page.locator('#calls').boundingBox())!.y;
      const tiles = page.locator('section.now .tile, section.hurt .tile');
      expect(await tiles.count()).toBeGreaterThan(0);
      for (const tile of await tiles.all()) {
        const { y, height } = (await tile.boundingBox())!;
        expect(y + height, `${lang} ${await tile.textContent()}`).toBeLessThanOrEqual(bar);
      }
    }
  });

  it('the first two rows of the line and the way on are seen, nothing over them', async () => {
    const faults = await stepsWith('a small phone', ({ top, rows, edge, tappable }) => {
      if (top < 0 || rows > edge) return `the line is ${over(rows, edge)}`;
      return !tappable && 'the way on cannot be tapped';
    });
    expect(faults).toBe('');
  });

  it('the line, the do-nots and the way on are seen together', async () => {
    const faults = await stepsWith('a small phone', ({ line, donts, edge, tappable }) => {
      const low = Math.max(line, donts);
      return (low > edge && over(low, edge)) || (!tappable && 'the way on cannot be tapped');
    });
    expect(faults).toBe('');
  });

  it('whatever is tapped is large enough, and so is what is read', async () => {
    const found: string[] = [];
    for (const lang of langs) {
      for (const path of [...wholePages, '/bleeding/', '/shelling/', '/404.html']) {
        await open(address('/', lang, path), 'a small phone');
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true;
          for (const id of ['resume', 'update', 'copy-address', 'english'])
            document.getElementById(id)?.removeAttribute('hidden');
        });
        const small = await page.evaluate(findSmall);
        found.push(...small.map((fault) => `${lang}${path} ${fault}`));
      }
    }
    expect(found.join('\n')).toBe('');
  });
});

describe.each(['a narrow phone', 'a small phone with letters twice as large'] as const)(
  'on %s',
  (screen) => {
    it('no step scrolls sideways; two rows of the line and Next are seen', async () => {
      const faults = await stepsWith(screen, ({ wider, top, rows, edge }) => {
        if (wider > 0) return `${wider} px too wide`;
        return (top < 0 || rows > edge) && `the line is ${over(rows, edge)}`;
      });
      expect(faults).toBe('');
    });

    it('no page scrolls sideways', async () => {
      const found: string[] = [];
      for (const lang of langs) {
        for (const path of [...wholePages, '/404.html']) {
          await open(address('/', lang, path), screen);
          const wider = await page.evaluate(measureWidth);
          if (wider > 0) found.push(`${lang}${path} is ${wider} px too wide`);
        }
      }
      for (const state of toolStates) {
        await open(address('/', 'uk', paths.tool(state.tool)), screen);
        await tapInto(page, state);
        const wider = await page.evaluate(measureWidth);
        if (wider > 0) found.push(`${state.name}: ${wider} px too wide`);
      }
      expect(found.join('\n')).toBe('');
    });
  },
);

describe.each(Object.keys(screens) as Screen[])('with the keyboard on %s', (screen) => {
  it('nothing covers what has the focus', async () => {
    const found: string[] = [];
    const guides = ['/bleeding/', '/shelling/', '/bleeding/#all'];
    const narrow = screen === 'a narrow phone';
    for (const path of [paths.home, ...guides, paths.contacts, ...(narrow ? tools : [])]) {
      await open(path, screen);
      if (path === paths.home)
        await page.evaluate(() => document.querySelector('#resume')?.removeAttribute('hidden'));
      const stops = await page
        .locator('a:visible, button:visible, summary:visible, input:visible, textarea:visible')
        .count();
      expect(stops).toBeGreaterThan(5);
      found.push(...(await tabThrough(stops)).map((fault) => `${path} ${fault}`));
    }
    for (const state of narrow ? toolStates : []) {
      await open(address('/', 'uk', paths.tool(state.tool)), screen);
      await tapInto(page, state);
      found.push(...(await tabThrough(12)).map((fault) => `${state.name} ${fault}`));
    }
    expect([...new Set(found)].join('\n')).toBe('');
  });
});

/** What covers the focus on so many stops there and back. */
async function tabThrough(stops: number): Promise<string[]> {
  const found: string[] = [];
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let n = 0; n <= stops; n += 1) {
      await page.keyboard.press(key);
      const cover = await page.evaluate(findCover);
      if (cover) found.push(`${key}: ${cover}`);
    }
  }
  return found;
}
