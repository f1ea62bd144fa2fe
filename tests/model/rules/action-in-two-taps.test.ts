import { expect, test } from 'vitest';
import { actionInTwoTaps } from '../../../src/model/rules/action-in-two-taps.ts';
import { aGuide, anAsk, aStep, contentWith, places } from '../../support/content-builder.ts';

const { check } = actionInTwoTaps;

const asking = (group: 'now' | 'hurt' | 'home') =>
  aGuide({
    group,
    steps: [anAsk('where', ['lie', 'what']), anAsk('what', ['lie', 'lie']), aStep('lie')],
  });

test('an action first, or one question', () => {
  const one = aGuide({ group: 'now', steps: [anAsk('where', ['lie', 'lie']), aStep('lie')] });
  expect(check(contentWith({ guides: [aGuide({ group: 'hurt' }), one] }))).toEqual([]);
  expect(check(contentWith({ guides: [asking('home')] }))).toEqual([]);
});

test.each(['now', 'hurt'] as const)('two questions in %s', (group) => {
  expect(places(check(contentWith({ guides: [asking(group)] })))).toEqual([
    'content/guides/fire.json steps.where.options.1.next',
  ]);
});

test('an answer that opens a guide with a question', () => {
  const guides = [
    aGuide({ id: 'drone', group: 'now', steps: [anAsk('where', [{ guide: 'fire' }])] }),
    asking('home'),
  ];
  expect(places(check(contentWith({ guides })))).toEqual([
    'content/guides/drone.json steps.where.options.0.next',
  ]);
});
