import { expect, test } from 'vitest';
import { numbersAreCalls } from '../../../src/model/rules/numbers-are-calls.ts';
import {
  aContact,
  aGuideSaying,
  aSource,
  both,
  contentWith,
  places,
} from '../../support/content-builder.ts';

const { check } = numbersAreCalls;

const { contacts } = contentWith();

test('a number written as a contact is fine', () => {
  expect(check(contentWith({ guides: [aGuideSaying('Дзвоніть {call:emergency-103}.')] }))).toEqual(
    [],
  );
});

test('digits in a text are found', () => {
  const found = check(contentWith({ guides: [aGuideSaying('Дзвоніть 103 або 0 800 101 102.')] }));
  expect(places(found)).toEqual(Array(2).fill('content/guides/fire.json steps.leave.why.uk'));
  expect(found.map(({ message }) => message)).toEqual([
    '"103" looks like a telephone number',
    '"0 800 101 102" looks like a telephone number',
  ]);
  expect(found[0]?.fix).toContain('{call:contactId}');
});

test('a short code of any contact is a number in a text', () => {
  const guides = [aGuideSaying('Подзвоніть 2345.')];
  expect(check(contentWith({ guides }))).toEqual([]);
  const found = check(contentWith({ guides, contacts: [...contacts, aContact({}, '2345')] }));
  expect(found[0]?.message).toContain('"2345"');
});

test('a short code may be part of a name or of a title, a long number nowhere', () => {
  const named = (name: string) => [...contacts, aContact({ name: both(name, 'Service') }, '112')];
  expect(check(contentWith({ contacts: named('Служба 112') }))).toEqual([]);
  expect(check(contentWith({ sources: [aSource({ title: both('Служба 112', '112') })] }))).toEqual(
    [],
  );
  expect(check(contentWith({ contacts: named('Лінія 0800 123 456') }))).toHaveLength(1);
});
