import { expect, test } from 'vitest';
import { doNotPublish } from '../../../src/model/rules/do-not-publish.ts';
import {
  aContact,
  aGuideSaying,
  aNumber,
  contentWith,
  places,
} from '../../support/content-builder.ts';

const { check } = doNotPublish;

const reason = 'a line of winter 2022';
const never = ['0503091580', '264234', '1580', '772'].map((digits) => ({ digits, reason }));
const said = (uk: string) =>
  check(contentWith({ doNotPublish: never, guides: [aGuideSaying(uk)] }));
const dialled = (dial: string) =>
  check(contentWith({ doNotPublish: never, contacts: [aContact({}, dial)] }));

test.each([
  'Чекайте 15–80 хвилин.',
  '772 грн і 15 801 м',
  '№ 1580',
  '1 772 особи',
  '{call:emergency-103}',
])('%s', (uk) => {
  expect(said(uk)).toEqual([]);
});

test.each([
  '050 309 15 80',
  '+38 (050) 309-15-80',
  'тел. (0552) 26-42-34',
  'Лінія 15-80',
  'набрати 772.',
])('%s', (uk) => {
  const found = said(uk);
  expect(places(found)).toEqual(['content/guides/fire.json steps.leave.why.uk']);
  expect(found[0]?.message).toContain(reason);
});

test('a number of a published contact', () => {
  expect(dialled('+380503091581')).toEqual([]);
  expect(dialled('+380503091580').map(({ path }) => path)).toContain('numbers.0.dial');
  expect(dialled('1580').map(({ path }) => path)).toContain('numbers.0.dial');
});

test('a held contact may keep it', () => {
  const contacts = [aContact({ status: 'held', numbers: [aNumber('1580')] })];
  expect(check(contentWith({ doNotPublish: never, contacts }))).toEqual([]);
});
