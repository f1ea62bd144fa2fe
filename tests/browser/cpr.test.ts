import { describe, expect, it } from 'vitest';
import { beatNow, open, period, status, tap, words } from './support/cpr-phone.ts';
import { eventually } from './support/eventually.ts';
import { context, page, served, servesPhones } from './support/in-hand.ts';
import { framesStop, seen } from './support/put-away.ts';
import { tabReaches } from './support/tab-reaches.ts';

/** `CPR_SECONDS=120` watches for as long as one rescuer pushes. */
const seconds = Number(process.env.CPR_SECONDS ?? 15);

servesPhones();

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
