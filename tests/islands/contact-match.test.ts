import { describe, expect, it } from 'vitest';
import { matches } from '../../src/islands/contact-search/match.ts';
import { langs } from '../../src/routes.ts';
import { bookletOf } from '../support/real-content.ts';

describe('what a person types', () => {
  it.each([
    ['вікно', 'Вікна, дах'],
    ['вікна', 'Вікна, дах'],
    ['вікон', 'вікон'],
    ['адвоката', 'адвокат'],
    ['адвокат', 'Адвоката'],
    ['газу', 'Запах газу'],
    ['ГАЗ', 'газ'],
    ['ліки', 'ліків'],
    ['пожежу', 'пожежа'],
    ['здоровя', 'Здоров’я'],
    ["здоров'я", 'Здоров’я'],
    ['window', 'Broken windows'],
    ['lawyers', 'a lawyer'],
    ['101', 'Рятувальники, 101'],
    ['0 800', '0 800 101 102'],
    ['евак', 'Евакуація'],
    ['дах вікна', 'Вікна й дах'],
    ['', 'будь-що'],
    ['  ', 'будь-що'],
  ])('«%s» finds «%s»', (query, entry) => {
    expect(matches(query, entry)).toBe(true);
  });

  it.each([
    ['адвокат', 'лікар'],
    ['водопровід', 'водій'],
    ['газ', 'магазин'],
    ['вікно двері', 'вікна'],
    ['ліфт', 'ліки'],
    ['gas', 'Las Vegas'],
  ])('«%s» does not find «%s»', (query, entry) => {
    expect(matches(query, entry)).toBe(false);
  });
});

describe.each(langs)('the words on the page in %s', (lang) => {
  const { contacts, place } = bookletOf(lang);
  const found = (query: string) =>
    contacts
      .filter(({ words, name, purpose }) =>
        matches(query, [...words.uk, ...words.en, name, purpose].join(' ')),
      )
      .map(({ id }) => id);

  it.each([
    ...[['вікно', 'kmva-contact-centre'] as const, ['window', 'kmva-contact-centre'] as const],
    ...[['запах газу', 'emergency-104'] as const, ['gas', 'emergency-104'] as const],
    ...[['адвоката', 'legal-aid'] as const, ['lawyer', 'legal-aid'] as const],
    ...[['пожежа', 'emergency-101'] as const, ['евакуація', 'evac-ova'] as const],
  ])('find by «%s» %s, and not everything', (query, id) => {
    expect(found(query)).toContain(id);
    expect(found(query).length).toBeLessThan(contacts.length / 2);
  });

  it.each(place.needs!)('find by the need «$text» what its chip leads to', ({ text, contact }) => {
    const [first] = text.split(/[\s,]+/);
    expect(found(first!)).toContain(contact);
  });
});
