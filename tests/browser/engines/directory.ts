import { expect, it, vi } from 'vitest';
import { wordsOf } from '../../../src/i18n/t.ts';
import { address, paths } from '../../../src/routes.ts';
import { type Run, shows } from './run.ts';

/** The directory is searched by typing, and says in words how many it found. */
export function searchesTheDirectory(run: Run, origin: () => string): void {
  it.each([
    { lang: 'uk', fits: 'газ', fitsNot: 'жираф' },
    { lang: 'en', fits: 'gas', fitsNot: 'giraffe' },
  ] as const)('searches the directory in $lang', async ({ lang, fits, fitsNot }) => {
    const { engine, counts } = run;
    const t = wordsOf(lang);
    await engine.open(origin() + address('/', lang, paths.contacts));
    await shows(run, awake, true);
    const all = await engine.read(directory);
    await engine.type('.find input', fits);
    const found = async () => {
      const { shown, status } = await engine.read(directory);
      expect(status).toBe(t('contacts.found', { count: shown.length }));
      expect(shown).toContain('emergency-104');
      expect(shown.length).toBeLessThan(all.shown.length);
    };
    await vi.waitFor(found, { timeout: 5_000 });
    counts.searches += 1;
    await engine.type('.find input', fitsNot);
    await shows(run, directory, { shown: [], status: t('contacts.none') });
    counts.searches += 1;
  });
}

// What follows runs inside the page.

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
