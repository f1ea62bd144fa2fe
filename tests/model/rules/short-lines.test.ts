import { expect, test } from 'vitest';
import { shortLines } from '../../../src/model/rules/short-lines.ts';
import { aGuide, aStep, both, contentWith, places } from '../../support/content-builder.ts';

const { check } = shortLines;

const line = (uk: string, en: string) =>
  check(contentWith({ guides: [aGuide({ steps: [aStep('leave', { text: both(uk, en) })] })] }));

test('ten words; a dash is none, a number one', () => {
  const ten = 'один два три — чотири 5–7 шість сім вісім дев’ять {call:emergency-103}';
  expect(line(ten, 'one two three four five six seven eight nine ten')).toEqual([]);
});

test('eleven words', () => {
  const found = line('а б в г ґ д е є ж з и', 'a b c d e f g h i j k');
  expect(places(found)).toEqual([
    'content/guides/fire.json steps.leave.text.uk',
    'content/guides/fire.json steps.leave.text.en',
  ]);
  expect(found[0]?.message).toContain('11 words');
});
