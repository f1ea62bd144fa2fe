import { describe, expect, it } from 'vitest';
import { fill } from '../../src/islands/tool/view.tsx';
import { eventually } from './support/eventually.ts';
import { page, servesPhones } from './support/in-hand.ts';
import {
  able,
  allow,
  asked,
  cameras,
  fickle,
  log,
  poor,
  runsLow,
  says,
  slowToAllow,
  starts,
  tap,
  words,
} from './support/signal-phone.ts';

servesPhones();

describe('on a phone with torch, buzz and battery', () => {
  it('sounds three times and shows the silence; no camera is asked for unasked', async () => {
    await starts(able);
    for (const n of [1, 2, 3]) await says(fill(words.nth, { n }));
    await says(words.listen);
    const time = await page.evaluate(() => document.querySelector('audio')!.currentTime);
    expect(time).toBeGreaterThanOrEqual(6);
    expect(time).toBeLessThan(7);
    expect((await log()).filter((line) => line !== 'buzz 0')).toEqual(Array(3).fill('buzz 900'));
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
  });

  it.each(
    Object.entries({
      'a camera without a lamp': () => {
        const { track } = window as unknown as { track?: object };
        if (track) Object.assign(track, { getCapabilities: () => ({}) });
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
