import { beforeEach, describe, expect, it } from 'vitest';
import { address, langs, paths } from '../../src/routes.ts';
import { button, field, toolSays, wordsOfTool } from './faults/lab/card.ts';
import { calls } from './support/booklet.ts';
import { eventually } from './support/eventually.ts';
import { context, newPhone, page, served, servesPhones } from './support/in-hand.ts';
import { findSmall, measureWidth } from './support/measure.ts';

const say = wordsOfTool('say');
const card = wordsOfTool('card');
const street = 'Херсон, вулиця Перекопська, будинок 12, під’їзд 2, поверх 4, квартира 37';

servesPhones();
beforeEach(() => newPhone());

const open = (path: string) => page.goto(served.origin + path);
const marked = () => page.locator('.say-card [aria-pressed=true]').allTextContents();

describe('the call card', () => {
  it('knows what it is about when a guide led to the guide about calling', async () => {
    await open('/bleeding/');
    await page.evaluate(() => {
      // The link of an ending stands where the walk is long over.
      const link = document.createElement('a');
      link.className = 'answer';
      link.href = '/call/#address';
      document.querySelector('main')?.append(link);
      link.click();
    });
    await page.locator('section#address').waitFor();
    await open('/tools/say/');
    await eventually(marked).toEqual(['Сильна кровотеча']);
    await toolSays(page, say.fromGuide!.split('{{')[0]!);
  });

  it('has what was tapped and what the answers said when the page comes back', async () => {
    await open('/not-breathing/#child-call');
    await page.locator('section#child-call').waitFor();
    // The place is kept a moment after the step is shown.
    await page.waitForTimeout(500);
    await open('/tools/say/');
    const child = ['Людина не дихає', 'Серед поранених дитина'];
    await eventually(marked).toEqual(child);
    await page.getByRole('button', { name: 'Є двоє поранених' }).click();
    await page.getByRole('button', { name: 'Людина не дихає' }).click();
    await page.reload();
    await eventually(marked).toEqual(['Є двоє поранених', 'Серед поранених дитина']);
  });

  it('is not about a guide of another tab, or of none', async () => {
    await open('/tools/say/');
    await button(page, 'say', 'read').first().waitFor();
    expect(await marked()).toEqual([]);
  });

  it('is closed by Back with all that was written, and nothing of it is kept or sent', async () => {
    await open('/tools/say/');
    await field(page, 0).fill(street);
    await button(page, 'say', 'muted').click();
    await page.locator('.say-face').waitFor();
    expect(await page.locator('.bar, .tool-page > section').first().isVisible()).toBe(false);
    await page.goBack();
    expect(await page.locator('.say-face').count()).toBe(0);
    expect(await field(page, 0).inputValue()).toBe(street);
    const sms = await page.locator('a[href^="sms:"]').getAttribute('href');
    expect(sms).toMatch(/^sms:\?body=/);
    expect(decodeURIComponent(sms!)).toContain(street);
    const asked = served.requests.length;
    await page.reload();
    await button(page, 'say', 'read').first().waitFor();
    expect(await field(page, 0).inputValue()).toBe('');
    expect(decodeURIComponent(served.requests.slice(asked).join())).not.toContain('Перекопська');
  });

  it('begins with the saved address, and says that it may be another place', async () => {
    await open('/tools/card/');
    await field(page, 0).fill(street);
    await button(page, 'card', 'save').click();
    await toolSays(page, card.saved!);
    await open('/tools/say/');
    await eventually(() => field(page, 0).inputValue()).toBe(street);
    await toolSays(page, say.whereSaved!);
  });
});

describe('my card', () => {
  it('says that it cannot be saved on a full phone, keeps the text and gives a file of it', async () => {
    await open('/tools/card/');
    await field(page, 0).fill(street);
    const cdp = await context.newCDPSession(page);
    const { origin } = served;
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await button(page, 'card', 'save').click();
    await toolSays(page, card.failed!);
    await toolSays(page, card.failedHow!);
    expect(await field(page, 0).inputValue()).toBe(street);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'card', 'file').click(),
    ]);
    expect(file.suggestedFilename()).toBe('моя-картка.txt');
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe(`Адреса: ${street}`);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    await button(page, 'card', 'save').click();
    await toolSays(page, card.saved!);
  });

  it('says when it is lost', async () => {
    await open('/tools/card/');
    await field(page, 0).fill(street);
    await button(page, 'card', 'save').click();
    await toolSays(page, card.saved!);
    await open('/robots.txt');
    await page.evaluate(
      () =>
        new Promise((done) => {
          indexedDB.deleteDatabase('what-to-do').onsuccess = done;
        }),
    );
    await open('/tools/say/');
    await toolSays(page, say.whereLost!);
    await open('/tools/card/');
    await toolSays(page, card.lost!);
    await button(page, 'card', 'understood').click();
    await open('/tools/card/');
    await button(page, 'card', 'save').waitFor();
    expect(await page.getByText(card.lost!).count()).toBe(0);
  });

  it('is alone on paper', async () => {
    await open('/tools/card/');
    await field(page, 0).fill(street);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.card-paper').isVisible()).toBe(true);
    expect(await page.locator('.card-written').textContent()).toBe(street);
    for (const other of ['.card-form', '#calls', '#offline', '.tool-page > section']) {
      expect(await page.locator(other).first().isVisible(), other).toBe(false);
    }
  });
});

describe.each(langs)('without a script, in %s', (lang) => {
  it.each(['say', 'card'])('%s is text to read, and dials', async (id) => {
    await newPhone({ javaScriptEnabled: false });
    await page.goto(served.origin + address('/', lang, paths.tool(id)));
    expect(await page.locator('main h2:visible').count()).toBeGreaterThan(4);
    expect(await page.locator('textarea:visible, button:visible').count()).toBe(0);
    const dials = await page.$$eval('#calls a', (links) =>
      links.map((a) => a.getAttribute('href')),
    );
    expect(dials).toEqual(calls);
    expect(await page.locator('.card-line:visible').count()).toBe(id === 'card' ? 6 : 0);
  });
});

describe.each(langs)('on a small screen, in %s', (lang) => {
  it.each([
    ['320 px', 320, '112.5%'],
    ['letters twice as large', 360, '225%'],
  ])('nothing scrolls sideways and nothing is small: %s', async (_name, width, size) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 46.6412, longitude: 32.6123, accuracy: 40 });
    await page.setViewportSize({ width, height: 568 });
    const fits = async (what: string) => {
      await page.evaluate((letters) => {
        document.documentElement.style.fontSize = letters;
      }, size);
      expect(await page.evaluate(measureWidth), what).toBe(0);
      expect(await page.evaluate(findSmall), what).toEqual([]);
    };
    await open(address('/', lang, paths.tool('card')));
    await page.locator('.card-main').waitFor();
    await fits('my card');
    await open(address('/', lang, paths.tool('say')));
    await field(page, 0).fill(street);
    await page.locator('.say-place button').click();
    await page.locator('.say-coordinates').waitFor();
    await fits('the form');
    for (const at of [0, 1]) {
      await page.locator('.say-card > button').nth(at).click();
      await page.locator('.say-face').waitFor();
      await fits(`face ${at}`);
      await page.goBack();
    }
  });
});
