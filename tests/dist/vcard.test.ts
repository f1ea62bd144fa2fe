import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { vcardFile } from '../../src/routes.ts';
import { booklets } from '../browser/support/booklet.ts';
import { textOfFile } from '../support/built.ts';
import { sites } from '../support/sites.ts';

describe.each(booklets)('the cards in $lang', ({ lang, contacts }) => {
  const text = textOfFile(sites.root, vcardFile(lang));
  const cards = text
    .split(/(?<=END:VCARD\r\n)/)
    .map((card) => new ICAL.Component(ICAL.parse(card) as unknown[] as string[]));
  const value = (card: ICAL.Component, name: string) => String(card.getFirstPropertyValue(name));

  it('hold every published emergency number once, as a parser of others reads them', () => {
    const numbers = contacts
      .filter(({ group }) => group === 'emergency')
      .flatMap(({ numbers }) => numbers.map(({ dial }) => dial));
    const wanted = [...new Set(numbers)];
    expect(wanted).toEqual(expect.arrayContaining(['101', '102', '103', '104', '112']));
    expect(cards.map((card) => value(card, 'tel'))).toEqual(wanted);
    for (const card of cards) {
      const dial = value(card, 'tel');
      const named = contacts.filter(({ group, numbers }) => {
        return group === 'emergency' && numbers.some((number) => number.dial === dial);
      });
      expect(value(card, 'fn')).toBe(`${dial} ${named[0]!.name}`);
      expect(value(card, 'note')).toContain(named[0]!.purpose);
      expect(value(card, 'note')).toMatch(
        /(Джерело|Source): .+, (\d\d\.\d\d\.\d{4}|дата невідома|date unknown|unknown date)/,
      );
    }
  });

  it('keep to lines of 75 bytes that end as the standard says', () => {
    const lines = text.split('\r\n');
    expect(text).not.toMatch(/[^\r]\n/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });
});
