import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/i18n/t.ts';
import { eventually } from './support/eventually.ts';
import { page, servesPhones } from './support/in-hand.ts';
import { lockable, locks } from './support/lockable.ts';
import {
  able,
  allow,
  cameras,
  poor,
  slowToAllow,
  starts,
  tap,
  words,
} from './support/signal-phone.ts';
import { tabReaches } from './support/tab-reaches.ts';

servesPhones();

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
