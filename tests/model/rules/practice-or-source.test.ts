import { expect, test } from 'vitest';
import { practiceOrSource } from '../../../src/model/rules/practice-or-source.ts';
import { aGuide, aStep, contentWith, places } from '../../support/content-builder.ts';

const { check } = practiceOrSource;

const withStep = (step: Parameters<typeof aStep>[1]) =>
  check(contentWith({ guides: [aGuide({ steps: [aStep('leave', step)] })] }));

test('a source, or practice, is enough', () => {
  expect(withStep({})).toEqual([]);
  expect(withStep({ sources: [], practice: true, confidence: 'low' })).toEqual([]);
});

test('neither source nor practice', () => {
  expect(places(withStep({ sources: [] }))).toEqual([
    'content/guides/fire.json steps.leave.sources',
  ]);
});

test('low confidence without practice', () => {
  const found = withStep({ confidence: 'low' });
  expect(places(found)).toEqual(['content/guides/fire.json steps.leave.confidence']);
});
