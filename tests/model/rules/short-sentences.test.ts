import { expect, test } from 'vitest';
import { shortSentences } from '../../../src/model/rules/short-sentences.ts';
import { aGuideSaying, contentWith, places } from '../../support/content-builder.ts';

const { check } = shortSentences;

const words = (count: number) => Array(count).fill('слово').join(' ');
const said = (uk: string) => check(contentWith({ guides: [aGuideSaying(uk)] }));

test('twenty words, and again twenty', () => {
  expect(said(`${words(20)}. ${words(20)}! «${words(20)}.» ${words(20)}`)).toEqual([]);
});

test('twenty-one words', () => {
  const found = said(`Ні. ${words(21)}.`);
  expect(places(found)).toEqual(['content/guides/fire.json steps.leave.why.uk']);
  expect(found[0]?.message).toContain('a sentence of 21 words');
});
