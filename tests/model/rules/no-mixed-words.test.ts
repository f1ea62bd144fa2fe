import { expect, test } from 'vitest';
import { noMixedWords } from '../../../src/model/rules/no-mixed-words.ts';
import { aContact, aGuideSaying, contentWith, places } from '../../support/content-builder.ts';

const { check } = noMixedWords;

test('words of one alphabet each', () => {
  expect(check(contentWith({ guides: [aGuideSaying('QR-код у Viber', 'See «Місто»')] }))).toEqual(
    [],
  );
});

test('a Latin c in a Ukrainian word, also among the words people type', () => {
  const contacts = [aContact({ words: { uk: ['швидка', 'cкора'], en: [] } })];
  const found = check(contentWith({ guides: [aGuideSaying('Cтоп', 'Stор')], contacts }));
  expect(places(found)).toEqual([
    'content/guides/fire.json steps.leave.why.uk',
    'content/guides/fire.json steps.leave.why.en',
    'content/contacts/service.json words.uk.1',
  ]);
  expect(found[0]?.message).toBe('"Cтоп" mixes Cyrillic and Latin letters');
});
