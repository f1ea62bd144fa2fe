import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, phone } from '../../src/cli/launch.ts';
import { fill } from '../../src/islands/tool/view.tsx';
import { bookletOf } from '../support/real-content.ts';
import { sites } from '../support/sites.ts';
import { eventually } from './support/eventually.ts';
import { type Served, serve } from './support/served.ts';
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
    await page.evaluate(() => {
      const { battery } = window as unknown as { battery: EventTarget };
      Object.assign(battery, { level: 0.2 });
      battery.dispatchEvent(new Event('levelchange'));
    });
    await says(words.low);
    await eventually(length).toBe(60);
    expect(await page.locator('audio').count()).toBe(1);
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
  expect(await page.locator('.signal-black').count()).toBe(0);
});
