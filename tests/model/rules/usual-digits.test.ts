import { expect, test } from 'vitest';
import { usualDigits } from '../../../src/model/rules/usual-digits.ts';
import { aContact, aGuideSaying, contentWith, places } from '../../support/content-builder.ts';

const { check } = usualDigits;

test('0–9, fractions and powers are welcome', () => {
  expect(check(contentWith({ guides: [aGuideSaying('Дзвоніть 103. ½ склянки, 5 м²')] }))).toEqual(
    [],
  );
});

test.each(['١٠٣', '１０３', '१०३', '𝟏𝟎𝟑'])('%s is found', (digits) => {
  const found = check(contentWith({ guides: [aGuideSaying(`Дзвоніть ${digits}`)] }));
  expect(places(found)).toEqual(['content/guides/fire.json steps.leave.why.uk']);
  expect(found[0]?.message).toBe(`digits of another script: ${[...digits].join(' ')}`);
});

test('in a number too', () => {
  const contacts = [aContact({ numbers: [] }), aContact({ id: 'other' }, '1٠3')];
  expect(places(check(contentWith({ contacts })))).toContain(
    'content/contacts/other.json numbers.0.dial',
  );
});
