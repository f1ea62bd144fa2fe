import { expect, test } from 'vitest';
import { noCalmDown } from '../../../src/model/rules/no-calm-down.ts';
import { aGuideSaying, contentWith, places } from '../../support/content-builder.ts';

const { check } = noCalmDown;

test('a child may be calmed', () => {
  const guide = aGuideSaying('Заспокойте дитину: дихайте разом.', 'Wait until the child calms.');
  expect(check(contentWith({ guides: [guide] }))).toEqual([]);
});

test.each([
  ['Заспокойтеся.', 'Calm down.'],
  ['Спершу заспокойтесь', 'First, calm down'],
])('%s %s', (uk, en) => {
  const found = check(contentWith({ guides: [aGuideSaying(uk, en)] }));
  expect(places(found)).toEqual([
    'content/guides/fire.json steps.leave.why.uk',
    'content/guides/fire.json steps.leave.why.en',
  ]);
});
