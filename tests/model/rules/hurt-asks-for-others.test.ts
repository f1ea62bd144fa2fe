import { expect, test } from 'vitest';
import { hurtAsksForOthers } from '../../../src/model/rules/hurt-asks-for-others.ts';
import { aGuide, anAsk, aStep, contentWith, places } from '../../support/content-builder.ts';

const { check } = hurtAsksForOthers;

const others = { guide: 'after', step: 'others' };
const after = aGuide({
  id: 'after',
  group: 'hurt',
  steps: [
    aStep('look', { next: 'others' }),
    anAsk('others', [{ guide: 'bleeding' }, 'wait']),
    aStep('wait'),
  ],
});
const bleeding = aGuide({
  id: 'bleeding',
  group: 'hurt',
  steps: [
    aStep('press', { next: 'more-hurt' }),
    anAsk('more-hurt', [others, 'safe']),
    aStep('safe'),
  ],
});

test('every path asks', () => {
  expect(check(contentWith({ guides: [after, bleeding] }))).toEqual([]);
});

test('a way past the question', () => {
  const press = anAsk('press', ['more-hurt', 'safe']);
  const guides = [after, { ...bleeding, steps: [press, ...bleeding.steps.slice(1)] }];
  const found = check(contentWith({ guides }));
  expect(places(found)).toEqual(['content/guides/bleeding.json steps.safe']);
  expect(found[0]?.message).toContain('bleeding#press → bleeding#safe');
});

test('a way past the question from another guide', () => {
  const shelling = aGuide({
    id: 'shelling',
    group: 'now',
    steps: [aStep('lie', { next: { guide: 'bleeding', step: 'safe' } })],
  });
  const found = check(contentWith({ guides: [after, bleeding, shelling] }));
  expect(found[0]?.message).toContain('shelling#lie → bleeding#safe');
});

test('a question that leads somewhere else does not count', () => {
  const elsewhere = anAsk('more-hurt', [{ guide: 'after', step: 'look' }, 'safe']);
  const steps = bleeding.steps.map((step) => (step.id === 'more-hurt' ? elsewhere : step));
  expect(places(check(contentWith({ guides: [after, { ...bleeding, steps }] })))).toEqual([
    'content/guides/bleeding.json steps.safe',
  ]);
});

test('in `after` the triage stands on every path and exists', () => {
  const [, triage, wait] = after.steps;
  const past = { ...after, steps: [anAsk('look', ['others', 'wait']), triage!, wait!] };
  expect(places(check(contentWith({ guides: [past, bleeding] })))).toEqual([
    'content/guides/after.json steps.wait',
  ]);
  const without = { ...after, steps: [aStep('look', { next: 'wait' }), wait!] };
  const found = check(contentWith({ guides: [without] }));
  expect(found.map(({ message }) => message)[0]).toBe('the step "others" is missing');
});
