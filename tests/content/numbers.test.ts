import { describe, expect, it } from 'vitest';
import { langs } from '../../src/routes.ts';
import { bookletOf, content } from '../support/real-content.ts';
import dossier from './contacts-expected.json' with { type: 'json' };

/** The dossier writes free lines as +380800…; they are dialled 0800…. */
const asDialled = (digits: string) => digits.replace(/^\+380800/, '0800');

const expected = Object.entries(dossier as Record<string, string[]>);
const published = content.contacts.filter(({ status }) => status === 'published');
const dials = (id: string) =>
  published.find((contact) => contact.id === id)?.numbers.map(({ dial }) => dial);

describe('the numbers of the dossier (high and medium confidence)', () => {
  it.each(expected)('%s is published with the very digits', (id, digits) => {
    expect(digits.length).toBeGreaterThan(0);
    expect(dials(id)).toEqual(digits.map(asDialled));
  });

  it('are the only ones published', () => {
    const withNumbers = published.filter(({ numbers }) => numbers.length > 0).map(({ id }) => id);
    expect(withNumbers.sort()).toEqual(expected.map(([id]) => id).sort());
  });

  it.each(langs)('and nothing else reaches the pages in %s', (lang) => {
    const shown = bookletOf(lang).contacts.flatMap(({ numbers }) => numbers);
    const known = new Set(expected.flatMap(([, digits]) => digits.map(asDialled)));
    expect(shown.length).toBeGreaterThan(30);
    for (const { dial, show } of shown) {
      expect(known).toContain(dial);
      // Mobiles are dialled +380… and shown 0…; nothing else differs but the spaces.
      expect(show.replace(/\s/g, '')).toBe(dial.replace(/^\+38(?=0)/, ''));
    }
  });
});
