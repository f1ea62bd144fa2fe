import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, phone } from '../../src/cli/launch.ts';
import { bookletOf } from '../support/real-content.ts';
import { sites } from '../support/sites.ts';
import { eventually } from './support/eventually.ts';
import { framesStop, seen } from './support/put-away.ts';
import { type Served, serve } from './support/served.ts';
import { tabReaches } from './support/tab-reaches.ts';
import { watch } from './support/watch.ts';

/** `CPR_SECONDS=120` watches for as long as one rescuer pushes. */
const seconds = Number(process.env.CPR_SECONDS ?? 15);
const period = 30 / 55;
const { words } = bookletOf('uk').tools.find(({ id }) => id === 'cpr')!;

let browser: Browser;
let served: Served;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  served = await serve(sites.root.outDir);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await served.kill();
});
afterEach(() => context.close());

/** The tool on a phone whose browser is as `as` makes it. */
async function open(as?: () => void, options?: BrowserContextOptions): Promise<void> {
  context = await browser.newContext({ viewport: phone, serviceWorkers: 'block', ...options });
  faults = await watch(context, served.origin);
  if (as) await context.addInitScript(as);
  page = await context.newPage();
  await page.goto(`${served.origin}/tools/cpr/`);
}

const tap = (text: string | undefined) =>
  page.getByRole('button', { name: text, exact: true }).click();
const beatNow = () => page.locator('.cpr-count').getAttribute('data-beat').then(Number);
const status = () => page.locator('.run [role=status]').textContent();

type Flash = { at: number; time: number };

/** Notes when the screen is lit, and where the sound is at that moment. */
const noteFlashes = () =>
  page.evaluate(() => {
    const seen: Flash[] = [];
    Object.assign(window, { seen });
    let lit = false;
    const look = () => {
      const now = document.querySelector('.cpr-run.lit') !== null;
      const audio = document.querySelector('audio');
      if (now && !lit && audio) seen.push({ at: performance.now(), time: audio.currentTime });
      lit = now;
    };
    const all = { subtree: true, childList: true, attributes: true };
    new MutationObserver(look).observe(document.body, all);
  });
const flashes = (): Promise<Flash[]> =>
  page.evaluate(() => (window as unknown as { seen: Flash[] }).seen);

describe('the beat on a slow phone', () => {
  it(
    `is seen when it is heard, for ${seconds} s`,
    async () => {
      await open();
      const cdp = await context.newCDPSession(page);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
      await noteFlashes();
      await tap(words.startAdult);
      await eventually(() =>
        page.evaluate(() => document.querySelector('audio')?.currentTime),
      ).toBeGreaterThan(0.1);
      await page.waitForTimeout(seconds * 1000);
      const all = (await flashes()).slice(1);
      // How far from its beat the sound was when the screen was lit.
      const off = all.map(
        ({ time }) => (time / period - Math.round(time / period)) * period * 1000,
      );
      const late = off.map(Math.abs).sort((a, b) => a - b);
      const [median, largest] = [late[Math.floor(late.length / 2)]!, late[late.length - 1]!];
      const minutes = (all[all.length - 1]!.at - all[0]!.at) / 60_000;
      const pace = (all.length - 1) / minutes;
      console.info(
        `${all.length} beats at CPU ×6: pulse against sound, median ${median.toFixed(1)} ms, ` +
          `largest ${largest.toFixed(1)} ms; ${pace.toFixed(2)} a minute`,
      );
      // A machine that does other work stalls a frame now and then; never one beat in ten.
      expect(all.length).toBeGreaterThanOrEqual(Math.floor((0.9 * seconds) / period));
      expect(median).toBeLessThan(50);
      expect(late[Math.floor(late.length * 0.9)]).toBeLessThan(150);
      expect(pace).toBeGreaterThan(108);
      expect(pace).toBeLessThan(112);
      expect(await status()).toBe('');
      expect(faults).toEqual([]);
    },
    (seconds + 60) * 1000,
  );
});

it('calls for 2 breaths after 30 pushes, in silence, and stops on one tap', async () => {
  await open();
  await tap(words.breaths);
  await tap(words.startAdult);
  await page.getByText(words.breatheNot!).waitFor({ timeout: 30_000 });
  const muted = () => page.evaluate(() => document.querySelector('audio')?.muted);
  expect([await beatNow(), await muted()]).toEqual([30, true]);
  await page.getByText(words.push!, { exact: true }).waitFor({ timeout: 10_000 });
  expect([await beatNow(), await muted()]).toEqual([39, false]);
  await tap(words.stop);
  expect(await page.locator('audio, .run').count()).toBe(0);
  expect(faults).toEqual([]);
});

it('is heard behind a locked screen, breaths or not, unless it was silenced', async () => {
  await open(framesStop);
  await tap(words.breaths);
  await tap(words.startChild);
  const muted = () => page.evaluate(() => document.querySelector('audio')!.muted);
  await eventually(muted).toBe(true);
  await seen(page, false);
  expect(await muted()).toBe(false);
  await seen(page, true);
  await tap(words.soundOff);
  await eventually(muted).toBe(true);
  await seen(page, false);
  expect(await muted()).toBe(true);
  await seen(page, true);
  await tap(words.stop);
  expect(faults).toEqual([]);
});

describe('the way back', () => {
  const from = () => page.goto(`${served.origin}/tools/`);
  const here = () => new URL(page.url()).pathname;
  const enter = async () => {
    await open();
    await from();
    await page.goto(`${served.origin}/tools/cpr/`);
    await tap(words.startAdult);
    await page.locator('.cpr-run').waitFor();
  };

  it('stops the beat first and only then leaves the page', async () => {
    await enter();
    await page.goBack();
    await page.locator('.cpr-run').waitFor({ state: 'detached' });
    expect([here(), await page.locator('audio').count()]).toEqual(['/tools/cpr/', 0]);
    await tap(words.startAdult);
    await page.locator('.cpr-run').waitFor();
    await page.goBack();
    await page.goBack();
    expect(here()).toBe('/tools/');
    expect(faults).toEqual([]);
  });

  it('has no place more after the button that stops', async () => {
    await enter();
    await tap(words.stop);
    await page.locator('.bar').waitFor();
    await eventually(() => page.evaluate(() => document.activeElement!.textContent)).toBe(
      words.startAdult,
    );
    await page.goBack();
    expect(here()).toBe('/tools/');
  });

  it('and Tab reach nothing under the beat but the numbers', async () => {
    await enter();
    expect(await tabReaches(page)).toEqual(['calls', 'run cpr-run']);
  });
});

describe('where there is no sound', () => {
  const dead = {
    'the browser refuses to play': () => {
      HTMLMediaElement.prototype.play = () =>
        Promise.reject(new DOMException('play() failed', 'NotAllowedError'));
    },
    'nothing ever comes of it': () => {
      HTMLMediaElement.prototype.play = () => new Promise(() => undefined);
    },
    'the browser has no sound at all': () => {
      Reflect.deleteProperty(HTMLMediaElement.prototype, 'play');
    },
    'the browser makes no address for it': () => {
      Reflect.deleteProperty(URL, 'createObjectURL');
    },
  };
  it.each(Object.entries(dead))('because %s, the pulse goes on and says so', async (_why, kill) => {
    await open(kill);
    await tap(words.startAdult);
    await eventually(status).toBe(words.silent);
    const [first, from] = [await beatNow(), Date.now()];
    await page.waitForTimeout(4000);
    const beats = (await beatNow()) - first;
    expect(Math.abs(beats - (Date.now() - from) / 1000 / period)).toBeLessThan(1.5);
    await tap(words.stop);
    expect(await page.locator('.run').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('any more, as during a call, it goes on by itself and with the sound again after it', async () => {
    await open();
    await tap(words.startAdult);
    await eventually(beatNow).toBeGreaterThan(2);
    await page.evaluate(() => {
      const { prototype } = HTMLMediaElement;
      const { play } = prototype;
      prototype.play = () => Promise.reject(new DOMException('in a call', 'NotAllowedError'));
      Object.assign(window, { hangUp: () => Object.assign(prototype, { play }) });
      document.querySelector('audio')!.pause();
    });
    await eventually(status).toBe(words.silent);
    const before = await beatNow();
    await eventually(beatNow).toBeGreaterThan(before + 2);
    // Nothing tells the page that the call is over.
    await page.evaluate(() => (window as unknown as { hangUp: () => void }).hangUp());
    await eventually(status).toBe('');
    expect(await page.evaluate(() => document.querySelector('audio')!.paused)).toBe(false);
  });
});

describe('the buzz', () => {
  it('falls on each push where the phone has one', async () => {
    await open(() => {
      Object.assign(window, { buzzes: 0 });
      Navigator.prototype.vibrate = (pattern) => {
        if (pattern !== 0) (window as unknown as { buzzes: number }).buzzes += 1;
        return true;
      };
    });
    await tap(words.startAdult);
    await eventually(beatNow).toBeGreaterThan(5);
    const [buzzes, beat] = await page.evaluate(() => [
      (window as unknown as { buzzes: number }).buzzes,
      Number(document.querySelector<HTMLElement>('.cpr-count')!.dataset.beat),
    ]);
    expect(buzzes).toBe(beat! + 1);
  });

  it('is not missed where there is none, as on an iPhone', async () => {
    await open(() => {
      for (const name of ['vibrate', 'wakeLock']) Reflect.deleteProperty(Navigator.prototype, name);
    });
    await tap(words.startAdult);
    await eventually(beatNow).toBeGreaterThan(2);
    expect(await status()).toBe('');
    expect(faults).toEqual([]);
  });
});

describe('the light', () => {
  /** Every colour the screen had in three beats. */
  const colours = () =>
    page.evaluate(async () => {
      const seen = new Set<string>();
      const count = () => document.querySelector<HTMLElement>('.cpr-count')!;
      const until = Number(count().dataset.beat) + 3;
      while (Number(count().dataset.beat) < until) {
        seen.add(getComputedStyle(document.querySelector('.cpr-run')!).backgroundColor);
        await new Promise(requestAnimationFrame);
      }
      return [...seen].sort();
    });

  it('fills the screen', async () => {
    await open();
    await tap(words.startAdult);
    expect(await colours()).toEqual(['rgb(16, 20, 24)', 'rgb(255, 255, 255)']);
  });

  it('does not on a dark screen', async () => {
    await open(() => localStorage.setItem('dim', '1'));
    await tap(words.startAdult);
    expect(await colours()).toEqual(['rgb(0, 0, 0)']);
  });

  it('does not where motion is to be reduced; the count alone changes', async () => {
    await open(undefined, { reducedMotion: 'reduce' });
    await tap(words.startAdult);
    expect(await colours()).toEqual(['rgb(255, 255, 255)']);
  });
});
