import { describe, expect, it } from 'vitest';
import { beatNow, open, period, status, tap, words } from './support/cpr-phone.ts';
import { eventually } from './support/eventually.ts';
import { page, servesPhones } from './support/in-hand.ts';

servesPhones();

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
    // The empty page before ours has no storage.
    await open(() => window.isSecureContext && localStorage.setItem('dim', '1'));
    await tap(words.startAdult);
    expect(await colours()).toEqual(['rgb(0, 0, 0)']);
  });

  it('does not where motion is to be reduced; the count alone changes', async () => {
    await open(undefined, { reducedMotion: 'reduce' });
    await tap(words.startAdult);
    expect(await colours()).toEqual(['rgb(255, 255, 255)']);
  });
});
