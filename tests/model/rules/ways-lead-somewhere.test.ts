import { expect, test } from 'vitest';
import { waysLeadSomewhere } from '../../../src/model/rules/ways-lead-somewhere.ts';
import { aGuide, anAsk, aStep, both, contentWith, places } from '../../support/content-builder.ts';

const { check } = waysLeadSomewhere;

test('ways to steps and guides that exist', () => {
  const guides = [
    aGuide({ steps: [anAsk('where', ['out', { guide: 'gas' }]), aStep('out')] }),
    aGuide({ id: 'gas', steps: [aStep('out', { next: { guide: 'fire', step: 'where' } })] }),
  ];
  expect(check(contentWith({ guides }))).toEqual([]);
});

test('ways to nowhere', () => {
  const steps = [
    anAsk('where', ['none', { guide: 'none' }]),
    aStep('out', { next: { guide: 'fire', step: 'none' } }),
  ];
  const standing = { text: both('Ляжте', 'Lie down'), next: 'none' };
  const found = check(contentWith({ guides: [aGuide({ steps, standing, start: 'begin' })] }));
  expect(found.map(({ path }) => path)).toEqual([
    'steps.where.options.0.next',
    'steps.where.options.1.next',
    'steps.out.next',
    'standing.next',
    'start',
  ]);
  expect(places(found)[0]).toBe('content/guides/fire.json steps.where.options.0.next');
});
