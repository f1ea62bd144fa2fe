import { expect, test } from 'vitest';
import { idsNotReserved } from '../../../src/model/rules/ids-not-reserved.ts';
import { aGuide, aStep, contentWith, places } from '../../support/content-builder.ts';

const { check } = idsNotReserved;

test('a guide and steps of their own names are fine', () => {
  expect(check(contentWith())).toEqual([]);
});

test.each('en contacts tools booklet about share verify assets'.split(' '))('%s is taken', (id) => {
  const found = check(contentWith({ guides: [aGuide({ id })] }));
  expect(places(found)).toEqual([`content/guides/${id}.json id`]);
  expect(found[0]?.message).toContain('address of another page');
});

test.each(['all', 'place', 'calls'])('a step may not be called %s', (id) => {
  const guide = aGuide({ start: id, steps: [aStep(id)] });
  const found = check(contentWith({ guides: [guide] }));
  expect(places(found)).toEqual([`content/guides/${guide.id}.json steps.${id}.id`]);
});
