import { expect, test } from 'vitest';
import { lookAlikesWarn } from '../../../src/model/rules/look-alikes-warn.ts';
import { aContact, aNumber, both, contentWith, places } from '../../support/content-builder.ts';

const { check } = lookAlikesWarn;

const warning = both('Не сплутайте', 'Do not mix up');
const pair = (one: string, other: string) => [
  aContact({ id: 'one' }, one),
  aContact({ id: 'other' }, other),
];

test.each([
  ['0800123456', '0800123789'],
  ['103', '102'],
  ['0800123456', '0800123456'],
  ['+380501234567', '116123'],
])('%s and %s are told apart, or are the same', (one, other) => {
  expect(check(contentWith({ contacts: pair(one, other) }))).toEqual([]);
});

test.each([
  ['0800123456', '0800123457'],
  ['0800123456', '0800124356'],
  ['116111', '116123'],
])('%s and %s are alike', (one, other) => {
  const found = check(contentWith({ contacts: pair(one, other) }));
  expect(places(found)).toEqual([
    'content/contacts/one.json numbers.0.dial',
    'content/contacts/other.json numbers.0.dial',
  ]);
  expect(found[0]?.message).toContain(`${one} is easily taken for ${other}`);
  const warned = pair(one, other).map((contact) => ({ ...contact, warning }));
  expect(check(contentWith({ contacts: warned }))).toEqual([]);
  expect(check(contentWith({ contacts: [warned[0]!, pair(one, other)[1]!] }))).toHaveLength(1);
});

test.each(['0800101102', '0800100102', '+380800100102'])('%s always warns', (dial) => {
  const found = check(contentWith({ contacts: [aContact({}, dial)] }));
  expect(found[0]?.message).toContain('is easily taken for');
  expect(check(contentWith({ contacts: [aContact({ warning }, dial)] }))).toEqual([]);
});

test('two numbers of one service, and a held contact, disturb nobody', () => {
  const numbers = ['+380989581790', '+380989581783'].map((dial) => aNumber(dial));
  const [one, other] = pair('0800123456', '0800123457');
  const contacts = [aContact({ numbers }), one!, { ...other!, status: 'held' as const }];
  expect(check(contentWith({ contacts }))).toEqual([]);
});
