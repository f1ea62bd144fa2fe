import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { wordsOf } from '../../src/i18n/t.ts';
import { address, langs, paths } from '../../src/routes.ts';
import { sites } from '../support/sites.ts';
import { calls, pagesOf } from './support/booklet.ts';
import type { Engine } from './support/engine.ts';
import { firefox, startFirefox } from './support/firefox.ts';
import { type Served, serve } from './support/served.ts';
import { guideOf, spotOf, waysFrom } from './support/walker.ts';
import { startWebKit, webkit } from './support/webkit.ts';

const engines = [
  { name: 'Firefox', found: firefox, start: startFirefox },
  { name: 'WebKitGTK', found: webkit, start: startWebKit },
];

for (const { name, found } of engines) {
  if (!found) console.log(`${name}: not installed, skipped`);
}

it.runIf(process.env.EVERY_ENGINE)('finds every engine where the gate has installed them', () => {
  expect(engines.filter(({ found }) => !found)).toEqual([]);
});

const pages = pagesOf(sites.root);
const headingOf = (url: string) => pages.find((page) => page.url === url)!.heading;
const known = [paths.home, '/bleeding/', '/shelling/', paths.contacts, paths.about];
const shownStep = 'section.step:not([hidden])';

describe.each(engines)('$name', ({ name, found, start }) => {
  describe.skipIf(!found)('after one visit to home, without its server', () => {
    let served: Served;
    let engine: Engine;
    const open = (path: string) => engine.open(served.origin + path);

    beforeAll(async () => {
      served = await serve(sites.root.outDir);
      engine = await start();
      console.log(`${name}: ${engine.version}`);
      await open('/');
      const isReady = async () => expect(await engine.read(readiness)).toBe('ready');
      await vi.waitFor(isReady, { timeout: 30_000, interval: 100 });
      await served.kill();
      await expect(fetch(served.origin)).rejects.toThrow();
    });
    afterAll(() => engine?.close());

    it.each(langs)('opens pages in %s with their heading and four numbers', async (lang) => {
      const query = '?any=query&fbclid=1';
      for (const path of known) {
        const url = address('/', lang, path);
        const heading = headingOf(url);
        await open(url);
        await shows(engine, page, { at: url, lang, heading, calls });
        await open(url + query);
        await shows(engine, page, { at: url + query, lang, heading, calls });
        if (url === '/') continue;
        await open(url.slice(0, -1) + query);
        await shows(engine, page, { at: url + query, lang, heading, calls });
      }
    });

    it.each(langs)('answers an unknown address under %s', async (lang) => {
      const url = address('/', lang, '/nowhere');
      await open(url);
      const heading = headingOf('/404.html');
      await shows(engine, page, { at: url, lang: 'uk', heading, calls });
    });

    it.each(langs)('walks a guide in %s by tapping, and back', async (lang) => {
      const url = address('/', lang, paths.guide('bleeding'));
      let here = { guide: 'bleeding', step: guideOf('bleeding').start };
      await open(url);
      await shows(engine, steps, { hash: '', seen: [here.step], focus: false });
      const trail = [here.step];
      while (trail.length < 4) {
        const all = waysFrom(here);
        const way = all.findIndex((to) => typeof to === 'string');
        await engine.tap(`${shownStep} a.answer, ${shownStep} a.next`, way);
        here = spotOf(here, all[way]!);
        trail.push(here.step);
        await shows(engine, steps, { hash: `#${here.step}`, seen: [here.step], focus: true });
      }
      await engine.tap(`${shownStep} a.back`);
      await shows(engine, steps, { hash: `#${trail[2]}`, seen: [trail[2]], focus: true });
      // The phone has kept the place: home leads back to it.
      await open(address('/', lang, paths.home));
      await shows(engine, resume, `${url}#${trail[2]}`);
    });

    it.each([
      { lang: 'uk', fits: 'газ', fitsNot: 'жираф' },
      { lang: 'en', fits: 'gas', fitsNot: 'giraffe' },
    ] as const)('searches the directory in $lang', async ({ lang, fits, fitsNot }) => {
      const t = wordsOf(lang);
      await open(address('/', lang, paths.contacts));
      await shows(engine, awake, true);
      const all = await engine.read(directory);
      await engine.type('.find input', fits);
      const counts = async () => {
        const { shown, status } = await engine.read(directory);
        expect(status).toBe(t('contacts.found', { count: shown.length }));
        expect(shown).toContain('emergency-104');
        expect(shown.length).toBeLessThan(all.shown.length);
      };
      await vi.waitFor(counts, { timeout: 5_000 });
      await engine.type('.find input', fitsNot);
      await shows(engine, directory, { shown: [], status: t('contacts.none') });
    });

    it('has told the console of no fault', ({ skip }) => {
      if (!engine.faults) return skip('its driver does not pass them on');
      expect(engine.faults).toEqual([]);
    });
  });
});

/** Waits until the page says that. A step or a page may take a moment to come. */
function shows<T>(engine: Engine, look: () => T, wanted: unknown): Promise<void> {
  return expect.poll(() => engine.read(look), { interval: 50, timeout: 5_000 }).toEqual(wanted);
}

// What follows runs inside the page.

function readiness() {
  return document.documentElement.dataset.offline;
}

function page() {
  const links = Array.from(document.querySelectorAll('#calls a[href^="tel:"]'));
  return {
    at: location.pathname + location.search,
    lang: document.documentElement.lang,
    heading: document.querySelector('h1')?.textContent,
    calls: links
      .filter((link) => link.getClientRects().length > 0)
      .map((link) => link.getAttribute('href')),
  };
}

function steps() {
  const seen = Array.from(document.querySelectorAll('section.step'))
    .filter((section) => section.getClientRects().length > 0)
    .map(({ id }) => id);
  return {
    hash: location.hash,
    seen,
    focus: document.activeElement?.matches(`#${seen[0]} h2`) ?? false,
  };
}

function resume() {
  const link = document.querySelector<HTMLAnchorElement>('#resume:not([hidden]) a');
  return link && link.pathname + link.hash;
}

function awake() {
  return document.querySelector('.find:not([hidden]) input') !== null;
}

function directory() {
  const entries = Array.from(document.querySelectorAll('.contact'));
  return {
    shown: entries.filter((entry) => entry.getClientRects().length > 0).map(({ id }) => id),
    status: document.querySelector('.find [role=status]')?.textContent ?? '',
  };
}
