import { expect, test } from 'vitest';
import { publishedCanBeReached } from '../../../src/model/rules/published-can-be-reached.ts';
import { aContact, both, contentWith, places } from '../../support/content-builder.ts';

const { check } = publishedCanBeReached;

const withContact = (contact: Parameters<typeof aContact>[0]) =>
  check(contentWith({ contacts: [aContact(contact)] }));

test('a number, what to do instead, or not published', () => {
  const noNumber = { text: both('Ні', 'No'), contact: 'emergency-101' };
  expect(withContact({})).toEqual([]);
  expect(withContact({ numbers: [], noNumber })).toEqual([]);
  expect(withContact({ numbers: [], status: 'held' })).toEqual([]);
});

test('published with neither', () => {
  expect(places(withContact({ numbers: [] }))).toEqual(['content/contacts/service.json numbers']);
});
