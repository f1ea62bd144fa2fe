import { expect, test } from 'vitest';
import { englishIsEnglish } from '../../../src/model/rules/english-is-english.ts';
import { aGuide, aGuideSaying, aStep, contentWith } from '../../support/content-builder.ts';

const { check } = englishIsEnglish;

const said = (en: string) =>
  check(contentWith({ guides: [aGuideSaying('Вийдіть.', en)] })).map(({ message }) => message);

test('English, and a proper name in «»', () => {
  expect(said('Call «Місто Сили».')).toEqual([]);
});

test('Cyrillic is found, a single letter too', () => {
  expect(said('Press Тут')[0]).toContain('"Тут" has Cyrillic letters');
  expect(said('Рress here')[0]).toContain('"Рress"');
});

test('only the Ukrainian of a phrase to read aloud is Cyrillic', () => {
  const step = (latin: string, en: string) =>
    aGuide({ steps: [aStep('call', { say: [{ uk: 'Кров', latin, en }] })] });
  expect(check(contentWith({ guides: [step('krov', 'blood')] }))).toEqual([]);
  const found = check(contentWith({ guides: [step('кров', 'кров')] }));
  expect(found.map(({ path }) => path)).toEqual(['steps.call.say.0.latin', 'steps.call.say.0.en']);
});
