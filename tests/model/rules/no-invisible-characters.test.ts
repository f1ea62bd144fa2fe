import { expect, test } from 'vitest';
import { noInvisibleCharacters } from '../../../src/model/rules/no-invisible-characters.ts';
import { aContact, aGuideSaying, contentWith, places } from '../../support/content-builder.ts';

const { check } = noInvisibleCharacters;

test('the no-break space is welcome', () => {
  expect(check(contentWith({ guides: [aGuideSaying('5\u00a0хвилин — м’яч «№ 1» °C')] }))).toEqual(
    [],
  );
});

test.each([
  ...['\u200b', '\u200c', '\u200d', '\u2060', '\u00ad', '\ufeff', '\u200e', '\u202a', '\u202e'],
  ...['\u2066', '\u2069', '\u061c', '\u0000', '\n', '\u2028', '\u3164', '\ufe0f', '\u{e0041}'],
])('%j is found', (sign) => {
  const found = check(contentWith({ guides: [aGuideSaying(`Тисніть${sign}тут`)] }));
  expect(places(found)).toEqual(['content/guides/fire.json steps.leave.why.uk']);
  expect(found[0]?.message).toMatch(/^invisible characters: U\+[0-9A-F]{4,5}$/);
});

test('in a number too', () => {
  const contacts = [aContact({ numbers: [] }), aContact({ id: 'other' }, '10\u200b3')];
  expect(places(check(contentWith({ contacts })))).toContain(
    'content/contacts/other.json numbers.0.dial',
  );
});
