import { expect, test } from 'vitest';
import { idsNotReserved } from '../../../src/model/rules/ids-not-reserved.ts';
import { aGuide, contentWith, places } from '../../support/content-builder.ts';

const { check } = idsNotReserved;

test('a guide of its own name is fine', () => {
  expect(check(contentWith())).toEqual([]);
});

test.each('en contacts tools booklet about share verify assets'.split(' '))('%s is taken', (id) => {
  const found = check(contentWith({ guides: [aGuide({ id })] }));
  expect(places(found)).toEqual([`content/guides/${id}.json id`]);
  expect(found[0]?.message).toContain('address of another page');
});
