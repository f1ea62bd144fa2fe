import { expect, test } from 'vitest';
import { stepsReachable } from '../../../src/model/rules/steps-reachable.ts';
import { aGuide, anAsk, aStep, contentWith, places } from '../../support/content-builder.ts';

const { check } = stepsReachable;

test('a loop with a way out is fine', () => {
  const steps = [
    aStep('press', { next: 'better' }),
    anAsk('better', ['press', 'wait']),
    aStep('wait'),
  ];
  expect(check(contentWith({ guides: [aGuide({ steps })] }))).toEqual([]);
});

test('a step nobody leads to, and a loop without end', () => {
  const steps = [
    aStep('press', { next: 'again' }),
    aStep('again', { next: 'press' }),
    aStep('lost'),
  ];
  const found = check(contentWith({ guides: [aGuide({ steps })] }));
  expect(found.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'steps.press: no ending can be reached from here',
    'steps.again: no ending can be reached from here',
    'steps.lost: no step leads here',
  ]);
  expect(places(found)[0]).toBe('content/guides/fire.json steps.press');
});

test('another guide may lead to a step', () => {
  const guides = [
    aGuide({ steps: [aStep('leave'), aStep('side')] }),
    aGuide({ id: 'gas', steps: [aStep('out', { next: { guide: 'fire', step: 'side' } })] }),
  ];
  expect(check(contentWith({ guides }))).toEqual([]);
});
