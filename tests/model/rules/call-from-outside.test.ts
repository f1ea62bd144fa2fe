import { expect, test } from 'vitest';
import { callFromOutside } from '../../../src/model/rules/call-from-outside.ts';
import { aGuide, aStep, both, contentWith, places } from '../../support/content-builder.ts';

const { check } = callFromOutside;

const guide = (id: string, step: Parameters<typeof aStep>[1]) =>
  check(contentWith({ guides: [aGuide({ id, steps: [aStep('call', step)] })] }));
const calls = ['emergency-101'];

test('a step that says from where to call', () => {
  expect(guide('gas', { calls, callFrom: both('Надворі', 'Outside') })).toEqual([]);
  expect(guide('gas', {})).toEqual([]);
  expect(guide('fire', { calls })).toEqual([]);
});

test.each(['gas', 'object'])('a step of %s that does not', (id) => {
  expect(places(guide(id, { calls }))).toEqual([`content/guides/${id}.json steps.call.callFrom`]);
});
