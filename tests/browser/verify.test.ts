import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, phone } from '../../src/cli/launch.ts';
import { showDate } from '../../src/i18n/dates.ts';
import { wordsOf } from '../../src/i18n/t.ts';
import type uk from '../../src/i18n/uk.json';
import { address, type Lang, langs, paths } from '../../src/routes.ts';
import { removeFolders } from '../hosts/support/mirror.ts';
import { aSigner, buildWithKeys, type KeyedSite } from '../signing/support/throw-away.ts';
import { eventually } from './support/eventually.ts';
import { measureWidth } from './support/measure.ts';
import { visit } from './support/ready.ts';
import { type Served, serve } from './support/served.ts';
import { watch } from './support/watch.ts';
import { type Chosen, choose, chosen, copyName, released } from './verify/chosen.ts';

const signer = aSigner();
const retired = aSigner({ since: '2025-01-01', until: '2026-02-02' });
const stolen = aSigner({ since: '2024-01-01', until: '2025-01-01', stolen: true });
const stranger = aSigner();

let browser: Browser;
let site: KeyedSite;
let ours: string;

beforeAll(async () => {
  browser = await launchChromium();
  site = await buildWithKeys('browser', [signer.key, retired.key, stolen.key]);
  ours = JSON.parse(readFileSync(join(site.outDir, 'release.json'), 'utf8')).version;
});
afterAll(async () => {
  await browser.close();
  removeFolders();
});

const release = (version: string, by = signer) => released(site.outDir, version, by);

type Result = keyof (typeof uk)['verify']['results'];

/** The words of a verdict. */
const results = (lang: Lang) => {
  const t = wordsOf(lang);
  return (what: Result, version = '') => {
    const gaps = { version, ours, list: 'release.json', signature: 'release.json.sig' };
    return [t(`verify.results.${what}.title`), t(`verify.results.${what}.text`, gaps)];
  };
};

describe.each(langs)('the page that checks files, in %s, its server gone', (lang) => {
  const said = results(lang);
  const t = wordsOf(lang);
  let served: Served;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    served = await serve(site.outDir);
    context = await browser.newContext({ viewport: phone });
    faults = await watch(context, served.origin);
    page = await context.newPage();
    await visit(page, served.origin + address('/', lang, paths.home));
    await served.kill();
    await page.goto(served.origin + address('/', lang, paths.verify));
    await page.locator('.choose').waitFor();
  });
  afterAll(() => context.close());

  const tells = async (files: Chosen[], words: string[]) => {
    const text = await choose(page, files);
    for (const one of words) expect(text).toContain(one);
    return text;
  };

  it('has lost its server', async () => {
    await expect(fetch(served.origin)).rejects.toThrow();
  });

  // A checker of contrast passes over words that a field lies on.
  it('has a button whose words can be read', async () => {
    const [words, paper] = await page.locator('.choose').evaluate((button) => {
      const { color } = getComputedStyle(button.querySelector('span')!);
      return [color, getComputedStyle(button).backgroundColor];
    });
    expect([words, paper]).toEqual(['rgb(255, 255, 255)', 'rgb(16, 20, 24)']);
  });

  it('knows a genuine copy of this version, and who signed it', async () => {
    const { fingerprint, since } = signer.key;
    const text = await tells([chosen(release(ours).copy)], said('same', ours));
    expect(text).toContain(t('verify.signedWith', { fingerprint, since: showDate(since) }));
  });

  it('knows an older one and a newer one by their versions', async () => {
    await tells([chosen(release('0.0.9').copy)], said('older', '0.0.9'));
    await tells([chosen(release('77.10.0').copy)], said('newer', '77.10.0'));
  });

  it('knows a copy that was changed anywhere', async () => {
    const { copy } = release(ours);
    const text = copy.toString();
    const flipped = (at: number) => {
      const spoiled = Buffer.from(copy);
      spoiled[at]! ^= 1;
      return spoiled;
    };
    const spoiled = {
      'at its start': flipped(0),
      'in the middle': flipped(copy.length >> 1),
      'in its signature': flipped(copy.length - 20),
      'in the version of its last line': Buffer.from(
        text.replace(`<!-- what-to-do ${ours}`, '<!-- what-to-do 77.0.0'),
      ),
      'in a number': Buffer.from(text.replace('tel:103', 'tel:104')),
      'by being cut': copy.subarray(0, copy.length - 1000),
      'by being cut in two': copy.subarray(0, copy.length >> 1),
      'by lines that end as in Windows': Buffer.from(text.replace(/\n/g, '\r\n')),
      'by more behind it': Buffer.concat([copy, Buffer.from('<script>alert(1)</script>')]),
      'by the key of a stranger': release(ours, stranger).copy,
    };
    for (const [how, bytes] of Object.entries(spoiled)) {
      await tells([chosen(bytes, `${how}.html`)], said('changed'));
    }
  });

  it('knows one that nobody signed', async () => {
    const unsigned = readFileSync(join(site.outDir, copyName));
    await tells([chosen(unsigned)], said('unsigned', ours));
  });

  it('knows what is not ours', async () => {
    const html = '<!doctype html><title>Що робити</title><a href="tel:0800000000">Дзвоніть</a>\n';
    await tells([chosen(Buffer.from(html), 'foreign.html')], said('foreign'));
    await tells([chosen(Buffer.alloc(0), 'empty.html')], said('foreign'));
    const picture = readFileSync(join(site.outDir, 'icon-512.png'));
    await tells([chosen(picture, 'icon.png')], said('foreign'));
  });

  it('says that a key was retired, and does not believe a stolen one', async () => {
    const { fingerprint, since, until } = retired.key;
    const dates = { since: showDate(since), until: showDate(until!) };
    const text = await tells([chosen(release('0.0.9', retired).copy)], said('older', '0.0.9'));
    expect(text).toContain(t('verify.signedWithRetired', { fingerprint, ...dates }));
    // What is newer than this app cannot come from a key that this app calls retired.
    await tells([chosen(release('77.0.0', retired).copy)], said('distrusted'));
    await tells([chosen(release('0.0.9', stolen).copy)], said('distrusted'));
  });

  it('knows release.json with its signature, in either order', async () => {
    const { list, signature } = release('0.0.9');
    await tells([list, signature], said('older', '0.0.9'));
    await tells([signature, list], said('older', '0.0.9'));
    const other = chosen(
      Buffer.from(list.buffer.toString().replace('"date"', '"Date"')),
      'release.json',
    );
    await tells([other, signature], said('changed'));
  });

  it('asks for both where only one was chosen, and for one copy where there are more', async () => {
    const { copy, list, signature } = release(ours);
    const two = [chosen(copy, 'a.html'), chosen(copy, 'b.html')];
    for (const files of [[list], [signature], two, [list, signature, chosen(copy)]]) {
      await tells(files, said('pair'));
    }
  });

  it('reads no film, and is not held up by the largest file that it reads', async () => {
    const film = Buffer.alloc(5 * 1024 * 1024 + 1, 'a');
    await tells([chosen(film, 'film.mp4')], said('too-large'));
    const begun = Date.now();
    await tells([chosen(film.subarray(1), 'long.txt')], said('foreign'));
    expect(Date.now() - begun).toBeLessThan(8000);
  });

  it('can be asked of the same file again', async () => {
    const { copy } = release(ours);
    await tells([chosen(copy)], said('same', ours));
    expect(await page.locator('.choose input').inputValue()).toBe('');
    await tells([chosen(copy)], said('same', ours));
  });

  it('is worked with the keyboard', async () => {
    const choosers: boolean[] = [];
    page.on('filechooser', (chooser) => choosers.push(chooser.isMultiple()));
    await page.reload();
    await page.locator('.choose').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.matches('.choose input'));
    for (let n = 0; n < 10 && !(await focused()); n += 1) await page.keyboard.press('Tab');
    expect(await focused()).toBe(true);
    const ring = () =>
      page.locator('.choose').evaluate((one) => getComputedStyle(one).outlineStyle);
    expect(await ring()).toBe('solid');
    await page.keyboard.press('Space');
    await eventually(() => choosers).toEqual([true]);
  });

  it('shows every key with its days', async () => {
    const main = ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
    for (const { key } of [signer, retired, stolen]) expect(main).toContain(key.fingerprint);
    const dates = { since: showDate(retired.key.since), until: showDate(retired.key.until!) };
    expect(main).toContain(t('verify.keyUntil', dates));
    expect(main).toContain(t('verify.keyStolen', { until: showDate(stolen.key.until!) }));
    expect(main).not.toContain(t('verify.noKeys'));
  });

  it('stays inside the screen with the largest letters, whatever it says', async () => {
    await page.setViewportSize({ width: 320, height: 568 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '225%';
    });
    const { copy } = release(ours, retired);
    for (const one of [
      chosen(copy, `${'дуже_довга_назва_'.repeat(9)}.html`),
      chosen(Buffer.alloc(1)),
    ]) {
      await choose(page, [one]);
      expect(await page.evaluate(measureWidth)).toBeLessThanOrEqual(0);
    }
  });

  it('has asked no other host and broken no policy', () => {
    expect(faults).toEqual([]);
  });
});
