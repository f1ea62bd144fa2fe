import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, phone } from '../../src/cli/launch.ts';
import { wordsOf } from '../../src/i18n/t.ts';
import { fill } from '../../src/islands/tool/view.tsx';
import { bookletOf } from '../support/real-content.ts';
import { sites } from '../support/sites.ts';
import { eventually } from './support/eventually.ts';
import { type Served, serve } from './support/served.ts';
import { tabReaches } from './support/tab-reaches.ts';
import { watch } from './support/watch.ts';

const { words } = bookletOf('uk').tools.find(({ id }) => id === 'signal')!;

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

/** The tool, running, on a phone whose browser is as `as` makes it. */
async function starts(...as: (() => void)[]): Promise<void> {
  context = await browser.newContext({ viewport: phone, serviceWorkers: 'block' });
  faults = await watch(context, served.origin);
  for (const one of as) await context.addInitScript(one);
  page = await context.newPage();
  await page.goto(`${served.origin}/tools/`);
  await page.goto(`${served.origin}/tools/signal/`);
  await tap(words.start);
  await page.locator('.signal-run').waitFor();
}

/** A toggle that is on has a sign before its words. */
const tap = (text: string | undefined) =>
  page.getByRole('button', { name: new RegExp(`^(✓ ?)?${text}$`) }).click();
const says = (text: string | undefined) => page.locator('.run').getByText(text!).waitFor();
const log = (): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { log: string[] }).log);

/** A phone with everything; what it is told is noted. */
const able = () => {
  // The empty page before ours is no place with a camera.
  if (!window.isSecureContext) return;
  const log: string[] = [];
  const track = {
    getCapabilities: () => ({ torch: true }),
    applyConstraints: async ({ advanced }: { advanced: { torch: boolean }[] }) => {
      log.push(`torch ${advanced[0]!.torch}`);
    },
    stop: () => log.push('camera off'),
  };
  const stream = { getVideoTracks: () => [track], getTracks: () => [track] };
  Object.assign(window, {
    log,
    track,
    battery: Object.assign(new EventTarget(), { level: 0.5, charging: false }),
  });
  MediaDevices.prototype.getUserMedia = async () => {
    log.push('camera asked');
    return stream as unknown as MediaStream;
  };
  Navigator.prototype.vibrate = (pattern) => {
    log.push(`buzz ${pattern}`);
    return true;
  };
  const { battery } = window as unknown as { battery: EventTarget };
  Object.assign(Navigator.prototype, { getBattery: async () => battery });
};

const runsLow = () =>
  page.evaluate(() => {
    const { battery } = window as unknown as { battery: EventTarget };
    Object.assign(battery, { level: 0.2 });
    battery.dispatchEvent(new Event('levelchange'));
  });

/** On top of it: the person answers about the camera when `allow()` is called; `cameras` are those that run. */
const slowToAllow = () => {
  if (!window.isSecureContext) return;
  const at = Object.assign(window as unknown as Asked, { cameras: 0, asked: [] });
  MediaDevices.prototype.getUserMedia = () =>
    new Promise((grant) => {
      at.asked.push(() => {
        at.cameras += 1;
        let runs = true;
        const track = {
          getCapabilities: () => ({ torch: true }),
          applyConstraints: async ({ advanced }: { advanced: { torch: boolean }[] }) => {
            if (advanced[0]!.torch) at.log.push('torch true');
          },
          stop: () => {
            if (runs) at.cameras -= 1;
            runs = false;
          },
        };
        const tracks = () => [track];
        grant({ getVideoTracks: tracks, getTracks: tracks } as unknown as MediaStream);
      });
    });
};
type Asked = { cameras: number; asked: (() => void)[]; log: string[] };
const asked = () => page.evaluate(() => (window as unknown as Asked).asked.length);
const cameras = () => page.evaluate(() => (window as unknown as Asked).cameras);
const allow = () =>
  page.evaluate(() => {
    for (const grant of (window as unknown as Asked).asked.splice(0)) grant();
  });

/** Screens that are kept on are counted in `locks`. */
const lockable = () => {
  const at = Object.assign(window as unknown as { locks: number }, { locks: 0 });
  const request = async () => {
    at.locks += 1;
    const release = async () => {
      at.locks -= 1;
    };
    return { release };
  };
  Object.defineProperty(navigator, 'wakeLock', { value: { request } });
};
const locks = () => page.evaluate(() => (window as unknown as { locks: number }).locks);

/** A new sound is refused while `refuses` says so, as in the background. */
const fickle = () => {
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () {
    const { refuses } = window as unknown as { refuses?: boolean };
    if (!refuses) return play.call(this);
    return Promise.reject(new DOMException('play() failed', 'NotAllowedError'));
  };
};

/** A phone with none of it, as an iPhone in an older browser. */
const poor = () => {
  for (const name of ['vibrate', 'getBattery', 'mediaDevices', 'wakeLock'])
    Reflect.deleteProperty(Navigator.prototype, name);
};

describe('on a phone with torch, buzz and battery', () => {
  it('sounds three times and shows the silence; no camera is asked for unasked', async () => {
    await starts(able);
    for (const n of [1, 2, 3]) await says(fill(words.nth, { n }));
    await says(words.listen);
    const time = await page.evaluate(() => document.querySelector('audio')!.currentTime);
    expect(time).toBeGreaterThanOrEqual(6);
    expect(time).toBeLessThan(7);
    expect((await log()).filter((line) => line !== 'buzz 0')).toEqual(Array(3).fill('buzz 900'));
    expect(faults).toEqual([]);
  });

  it('flashes the torch with the sound once it is asked for, and lets the camera go at once', async () => {
    await starts(able);
    await tap(words.torch);
    await eventually(log).toContain('torch true');
    await eventually(log).toContain('torch false');
    await tap(words.torch);
    expect((await log()).pop()).toBe('camera off');
    await tap(words.torch);
    await eventually(
      async () => (await log()).filter((line) => line === 'camera asked').length,
    ).toBe(2);
    await tap(words.stop);
    await eventually(async () => (await log()).filter((line) => line === 'camera off').length).toBe(
      2,
    );
  });

  it('has its round twice as long when the battery runs low', async () => {
    await starts(able);
    await says(fill(words.battery, { n: 50 }));
    const length = () => page.evaluate(() => document.querySelector('audio')?.duration);
    await eventually(length).toBe(30);
    await runsLow();
    await says(words.low);
    await eventually(length).toBe(60);
    expect(await page.locator('audio').count()).toBe(1);
  });
});

it('never falls silent for a longer round that the browser will not play yet', async () => {
  await starts(able, fickle);
  const sounding = () =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll('audio'))
        .filter(({ paused }) => !paused)
        .map(({ duration }) => duration),
    );
  await eventually(sounding).toEqual([30]);
  const allows = (is: boolean) =>
    page.evaluate((refuses) => void Object.assign(window, { refuses }), !is);
  await allows(false);
  await runsLow();
  await page.waitForTimeout(1000);
  expect(await sounding()).toEqual([30]);
  expect(await page.locator('.run').getByText(words.silent!).count()).toBe(0);
  await allows(true);
  await eventually(sounding).toEqual([60]);
  expect(await page.locator('audio').count()).toBe(1);
  await allows(false);
  await tap(words.spare);
  await tap(words.stop);
  expect(await page.locator('audio').count()).toBe(0);
  expect(faults).toEqual([]);
});

describe('a torch that is allowed late', () => {
  it('stays dark where it is not wanted any more', async () => {
    await starts(able, slowToAllow);
    await tap(words.torch);
    await tap(words.torch);
    await allow();
    await page.waitForTimeout(500);
    expect([await cameras(), await log()]).toEqual([0, expect.not.arrayContaining(['torch true'])]);
    expect(await page.locator('.run').getByText(words.noTorch!).count()).toBe(0);
  });

  it('is one, whatever was tapped meanwhile, and goes with the signal', async () => {
    await starts(able, slowToAllow);
    for (let i = 0; i < 3; i++) await tap(words.torch);
    await allow();
    await eventually(log).toContain('torch true');
    expect(await cameras()).toBe(1);
    await tap(words.torch);
    await eventually(cameras).toBe(0);
    await tap(words.torch);
    await eventually(asked).toBe(1);
    await tap(words.stop);
    await allow();
    await eventually(cameras).toBe(0);
  });
});

describe('the screen', () => {
  it('is kept on for the torch too, and not behind the black screen, which puts out both', async () => {
    await starts(able, slowToAllow, lockable);
    expect(await locks()).toBe(0);
    await tap(words.torch);
    await allow();
    await eventually(locks).toBe(1);
    await tap(words.light);
    await tap(words.dark);
    await eventually(locks).toBe(0);
    await eventually(cameras).toBe(0);
    await page.locator('.signal-black').click();
    await page.locator('.signal-run').waitFor();
    expect(await page.locator('.run [aria-pressed=true], .run.lit').count()).toBe(0);
  });

  it('that cannot be kept on is said, with how to set the phone', async () => {
    await starts(poor);
    await tap(words.light);
    await page.locator('.run').getByText(wordsOf('uk')('tools.sleeps')).waitFor();
    await tap(words.stop);
    expect(await page.locator('#sleeps').isVisible()).toBe(true);
  });
});

describe('the way back', () => {
  const here = () => new URL(page.url()).pathname;

  it('takes the black screen, then the signal, and only then the page', async () => {
    await starts(able);
    await tap(words.dark);
    await page.locator('.signal-black').waitFor();
    await page.goBack();
    await page.locator('.signal-run').waitFor();
    expect(await page.locator('.signal-black').count()).toBe(0);
    expect(await page.evaluate(() => document.querySelector('audio')!.paused)).toBe(false);
    await page.goForward();
    await page.locator('.signal-black').waitFor();
    await page.goBack();
    await page.locator('.signal-run').waitFor();
    await page.goBack();
    await page.locator('.signal-run').waitFor({ state: 'detached' });
    expect([here(), await page.locator('audio').count()]).toEqual(['/tools/signal/', 0]);
    await page.locator('.bar').waitFor();
    await page.goBack();
    expect(here()).toBe('/tools/');
    expect(faults).toEqual([]);
  });

  it('has no place more after taps that close both', async () => {
    await starts(able);
    await tap(words.dark);
    await page.mouse.click(180, 100);
    await page.locator('.signal-run').waitFor();
    await tap(words.stop);
    await page.locator('.bar').waitFor();
    await eventually(() => page.evaluate(() => document.activeElement!.textContent)).toBe(
      words.start,
    );
    await page.goBack();
    expect(here()).toBe('/tools/');
  });

  it('and Tab reach nothing under the signal but the numbers, and under black not even them', async () => {
    await starts(able);
    expect(await tabReaches(page)).toEqual(['calls', 'run signal-run']);
    await tap(words.dark);
    expect(await tabReaches(page)).toEqual(['signal-black']);
    await page.locator('.signal-black').click();
    await page.locator('.calls').waitFor();
  });
});

describe('on a phone without', () => {
  it('all of them, it sounds and says so of each', async () => {
    await starts(poor);
    await says(words.noBattery);
    await says(fill(words.nth, { n: 2 }));
    await tap(words.torch);
    await says(words.noTorch);
    await tap(words.light);
    await page.locator('.signal-run.lit').waitFor();
    await says(words.listen);
    await tap(words.stop);
    expect(faults).toEqual([]);
  });

  it.each(
    Object.entries({
      'a camera without a lamp': () => {
        const { track } = window as unknown as { track: object };
        Object.assign(track, { getCapabilities: () => ({}) });
      },
      'a browser that names no capabilities': () => {
        const { track } = window as unknown as { track?: object };
        if (track) Reflect.deleteProperty(track, 'getCapabilities');
      },
    }),
  )('a torch, for %s, the camera is let go and the way on said', async (_why, without) => {
    await starts(able, without);
    await tap(words.torch);
    await says(words.noTorch);
    const lines = (await log()).filter((line) => !line.startsWith('buzz'));
    expect(lines).toEqual(['camera asked', 'camera off']);
  });

  it('leave to use the camera, it says how else', async () => {
    await starts(able, () => {
      if (!window.isSecureContext) return;
      MediaDevices.prototype.getUserMedia = () =>
        Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
    });
    await tap(words.torch);
    await says(words.noTorch);
  });

  it('sound, it says so and keeps the time by itself', async () => {
    await starts(() => {
      HTMLMediaElement.prototype.play = () =>
        Promise.reject(new DOMException('play() failed', 'NotAllowedError'));
    });
    await says(words.silent);
    await says(words.listen);
  });
});

it('goes on behind a black screen that covers everything, until a tap', async () => {
  await starts(able);
  await tap(words.light);
  await tap(words.dark);
  const covers = await page.evaluate(() =>
    [
      [5, 5],
      [180, 300],
      [355, 610],
    ].every(([x, y]) => document.elementFromPoint(x!, y!)?.className === 'signal-black'),
  );
  expect(covers).toBe(true);
  const { data } = await page
    .screenshot()
    .then(async (png) => (await import('pngjs')).PNG.sync.read(png));
  const lit = data.filter((value, i) => i % 4 !== 3 && value > 20).length / 3;
  expect(lit / (360 * 616)).toBeLessThan(0.02);
  const at = () => page.evaluate(() => document.querySelector('audio')!.currentTime);
  const before = await at();
  await eventually(at).toBeGreaterThan(before + 0.5);
  await page.mouse.click(180, 100);
  await page.locator('.signal-black').waitFor({ state: 'detached' });
});
