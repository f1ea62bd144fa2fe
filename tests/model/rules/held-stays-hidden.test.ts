import { expect, test } from 'vitest';
import { heldStaysHidden } from '../../../src/model/rules/held-stays-hidden.ts';
import {
  aContact,
  aGuide,
  aGuideSaying,
  aStep,
  both,
  contentWith,
  places,
} from '../../support/content-builder.ts';

const { check } = heldStaysHidden;

const { contacts } = contentWith();
const water = (status: 'held' | 'retired' | 'published', dial = '+380660400132') =>
  aContact({ id: 'water', status }, dial);
const said = (uk: string, contact = water('held')) =>
  places(check(contentWith({ guides: [aGuideSaying(uk)], contacts: [...contacts, contact] })));

test('held and never named', () => {
  expect(said('Вийдіть.')).toEqual([]);
  expect(said('Дзвоніть {call:water}', water('published'))).toEqual([]);
});

test('a number shared with a published contact is no secret', () => {
  expect(said('Вийдіть.', water('held', '103'))).toEqual([]);
});

test.each(['held', 'retired'] as const)('%s and called', (status) => {
  const text = both('Дзвоніть {call:water}', 'Call {call:water}');
  const guides = [aGuide({ steps: [aStep('call', { calls: ['water'], why: text })] })];
  const callBar = [{ contact: 'water', label: both('вода', 'water') }];
  const gas = aContact({ id: 'gas', noNumber: { text: both('Ні', 'No'), contact: 'water' } });
  const found = check(
    contentWith({ guides, contacts: [...contacts, gas, water(status)], place: { callBar } }),
  );
  expect(places(found)).toEqual([
    'content/guides/fire.json steps.call.calls',
    'content/place.json callBar.0.contact',
    'content/contacts/gas.json noNumber.contact',
    'content/guides/fire.json steps.call.why.uk',
    'content/guides/fire.json steps.call.why.en',
  ]);
  expect(found[0]?.message).toBe(`the contact "water" is ${status}`);
});

test('its digits in a text', () => {
  const where = ['content/guides/fire.json steps.leave.why.uk'];
  expect(said('Вода: 066 040 01 32')).toEqual(where);
  expect(said('Вода: 1552', water('held', '1552'))).toEqual(where);
});
