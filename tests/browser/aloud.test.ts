import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.ts';
import { rate, wavOf } from '../../src/islands/tool/wav.ts';
import { buildDir } from '../support/sites.ts';
import { eventually } from './support/eventually.ts';
import { context, newPhone, page, served, servesPhones } from './support/in-hand.ts';
import { visit } from './support/ready.ts';

/** The project's content with one sentence spoken: a tone of a second. */
const folder = `${buildDir}/spoken`;
const site = `${folder}/site`;
const spoken = { guide: 'bleeding', step: 'call', lang: 'uk', file: 'bleeding-call-uk.mp3' };

type Voice = { lang: string; localService: boolean };
type Spoken = { said: string[]; stopped: number; fail: boolean; late: boolean };

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync('content', `${folder}/content`, { recursive: true });
  const guide = JSON.parse(readFileSync('content/guides/bleeding.json', 'utf8'));
  const says = guide.steps.find(({ id }: { id: string }) => id === spoken.step).text.uk;
  const one = { ...spoken, says, speaker: 'Тестовий голос', date: '2026-11-25' };
  writeFileSync(`${folder}/content/audio/recordings.json`, JSON.stringify([one]));
  writeFileSync(
    `${folder}/content/audio/${spoken.file}`,
    wavOf(rate, (i) => Math.sin(i)),
  );
  await buildSite({ base: '/', outDir: site, contentDir: `${folder}/content` });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
servesPhones(site);
// What was spoken is to be there without a network.
beforeEach(() => newPhone({ serviceWorkers: 'allow' }));

/** This machine has no voices: a phone's own, that says nothing and notes what it was given. */
const withVoices = (voices: Voice[]) =>
  context.addInitScript((all) => {
    const noted: Spoken = { said: [], stopped: 0, fail: false, late: false };
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => (noted.late ? [] : all),
      cancel: () => {
        noted.stopped += 1;
      },
      speak: (one: SpeechSynthesisUtterance) => {
        noted.said.push(`${one.lang}: ${one.text}`);
        const event = new Event('x') as SpeechSynthesisEvent & SpeechSynthesisErrorEvent;
        const rank = noted.said.length;
        setTimeout(() => (noted.fail ? one.onerror?.(event) : one.onstart?.(event)), 50);
        setTimeout(() => one.onend?.(event), 50 + rank * 100);
      },
    });
    class Utterance {
      constructor(public text: string) {}
    }
    Object.assign(window, { noted, SpeechSynthesisUtterance: Utterance });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
  }, voices);
const noted = () => page.evaluate(() => (window as unknown as { noted: Spoken }).noted);
const button = () => page.locator('#aloud');
const open = (path: string) => page.goto(served.origin + path);

describe('the voice of the phone', () => {
  it('is not offered where the phone has none', async () => {
    await open('/bleeding/#press');
    await page.locator('#press').waitFor();
    expect(await button().isVisible()).toBe(false);
  });

  it.each<[string, string, Voice[]]>([
    ['of another language', '/bleeding/', [{ lang: 'en-US', localService: true }]],
    ['from the network', '/bleeding/', [{ lang: 'uk-UA', localService: false }]],
    ['of another language', '/en/bleeding/', [{ lang: 'uk_UA', localService: true }]],
  ])('%s is not offered on %s', async (_what, path, voices) => {
    await withVoices(voices);
    await open(`${path}#press`);
    await page.locator('#press').waitFor();
    expect(await button().isVisible()).toBe(false);
  });

  it.each([
    ['/bleeding/', 'uk_UA', 'Тисніть на рану обома руками, усією вагою.'],
    ['/en/bleeding/', 'en-GB', 'Press on the wound with both hands, full weight.'],
  ])('reads every line of the step on %s, one after the other', async (path, lang, first) => {
    await withVoices([{ lang, localService: true }]);
    await open(`${path}#press`);
    await button().click();
    const { said } = await noted();
    expect(said[0]).toBe(`${lang}: ${first}`);
    const lines = page.locator('#press :is(.dont li, .why, .more li)');
    const words = (await lines.allTextContents()).map((line) => `${lang}: ${line.trim()}`);
    expect(said).toEqual(expect.arrayContaining(words));
    expect(said.join()).not.toMatch(/Джерела:|Sources:|Тисну. Далі/);
  });

  it('stops on a second tap and with the step', async () => {
    await withVoices([{ lang: 'uk-UA', localService: true }]);
    await open('/bleeding/#press');
    const start = await button().textContent();
    await button().click();
    const before = (await noted()).stopped;
    expect(await button().textContent()).not.toBe(start);
    await button().click();
    expect((await noted()).stopped).toBe(before + 1);
    expect(await button().textContent()).toBe(start);
    await button().click();
    await page.locator('#press .next').click();
    await eventually(async () => (await noted()).stopped).toBe(before + 3);
    expect(await button().textContent()).toBe(start);
    expect(await page.locator('section:not([hidden]) #aloud').count()).toBe(1);
  });

  it('says so when it has come to the end', async () => {
    await withVoices([{ lang: 'uk-UA', localService: true }]);
    await open('/bleeding/#press');
    const start = await button().textContent();
    await button().click();
    expect(await button().textContent()).not.toBe(start);
    await eventually(() => button().textContent()).toBe(start);
  });

  it('is offered as soon as the phone has found it', async () => {
    await withVoices([{ lang: 'uk-UA', localService: true }]);
    await context.addInitScript(() => {
      (window as unknown as { noted: Spoken }).noted.late = true;
    });
    await open('/bleeding/#press');
    await page.locator('#press').waitFor();
    expect(await button().isVisible()).toBe(false);
    await page.evaluate(() => {
      (window as unknown as { noted: Spoken }).noted.late = false;
      speechSynthesis.dispatchEvent(new Event('voiceschanged'));
    });
    await button().waitFor();
  });

  it('reads the numbers to call too', async () => {
    await withVoices([{ lang: 'uk-UA', localService: true }]);
    await open('/gas/#call-gas');
    await button().click();
    expect((await noted()).said.join()).toContain('Аварійна газова служба 104');
  });

  it('goes away where it cannot speak after all', async () => {
    await withVoices([{ lang: 'uk-UA', localService: true }]);
    await open('/bleeding/#press');
    await page.evaluate(() => {
      (window as unknown as { noted: Spoken }).noted.fail = true;
    });
    await button().click();
    await eventually(() => button().isVisible()).toBe(false);
  });
});

describe('a sentence that somebody has spoken', () => {
  it('is played instead of any voice, with the server dead, and names who spoke', async () => {
    await withVoices([{ lang: 'uk-UA', localService: true }]);
    await visit(page, `${served.origin}/`);
    await served.kill();
    await open('/bleeding/#call');
    await page.evaluate(() => {
      const play = HTMLMediaElement.prototype.play;
      HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
        document.title = 'asked';
        this.addEventListener('ended', () => {
          document.title = `played ${this.duration}`;
        });
        return play.call(this);
      };
    });
    expect(await page.locator('#call').textContent()).toContain('Тестовий голос, 25.11.2026');
    await eventually(() => page.locator('#call[data-audio]').count()).toBe(1);
    // What is fetched from the phone is there in a moment; the tap comes later than that.
    await page.waitForTimeout(300);
    await button().click();
    await eventually(() => page.title()).toBe('played 1');
    expect((await noted()).said).toEqual([]);
    await served.revive();
  });
});
