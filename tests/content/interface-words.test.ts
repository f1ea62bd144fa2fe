import { describe, expect, it } from 'vitest';
import en from '../../src/i18n/en.json' with { type: 'json' };
import uk from '../../src/i18n/uk.json' with { type: 'json' };

const words = { uk: flat(uk), en: flat(en) };
const plural = /_(zero|one|two|few|many|other)$/;

describe('the interface words', () => {
  it('are the same keys in both languages', () => {
    const bare = (keys: string[]) =>
      [...new Set(keys.map((key) => key.replace(plural, '')))].sort();
    expect(bare(Object.keys(words.en))).toEqual(bare(Object.keys(words.uk)));
    expect(Object.keys(words.uk).length).toBeGreaterThan(80);
  });

  it.each(['uk', 'en'] as const)('have exactly the plural forms of %s', (lang) => {
    const forms = new Map<string, string[]>();
    for (const key of Object.keys(words[lang])) {
      const form = plural.exec(key)?.[1];
      if (!form) continue;
      const bare = key.replace(plural, '');
      forms.set(bare, [...(forms.get(bare) ?? []), form]);
    }
    const wanted = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    expect([...forms.keys()]).toContain('contacts.found');
    for (const [key, found] of forms)
      expect([key, ...found.sort()]).toEqual([key, ...wanted.sort()]);
  });

  it('have the same gaps in both languages', () => {
    const gaps = (text: string) => (text.match(/{{\w+}}/g) ?? []).sort();
    for (const [key, text] of Object.entries(words.en)) {
      const other = words.uk[key] ?? words.uk[key.replace(plural, '_other')];
      expect([key, ...gaps(text)]).toEqual([key, ...gaps(other!)]);
    }
  });

  it('are said, each in its own language', () => {
    // The name of the other language stands in that language.
    const swapped = ['app.otherLanguage', 'app.otherLanguageShort', 'app.englishOffer'];
    for (const [key, text] of Object.entries(words.uk)) {
      const left = text.replace(/{{\w+}}|Chrome|Safari|Android|iPhone|https?/g, '');
      expect(text.trim(), key).not.toBe('');
      if (!swapped.includes(key)) expect(left, key).not.toMatch(/[a-z]/i);
    }
    for (const [key, text] of Object.entries(words.en)) {
      expect(text.trim(), key).not.toBe('');
      if (!swapped.includes(key)) expect(text, key).not.toMatch(/[а-яіїєґ]/i);
    }
  });
});

/** `{ a: { b: 'c' } }` as `{ 'a.b': 'c' }`. */
function flat(tree: object, above = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) => {
      const path = above + key;
      return typeof value === 'string' ? [[path, value]] : Object.entries(flat(value, `${path}.`));
    }),
  );
}
