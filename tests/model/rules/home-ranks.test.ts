import { expect, test } from 'vitest';
import { homeRanks } from '../../../src/model/rules/home-ranks.ts';
import { aGuide, contentWith, places } from '../../support/content-builder.ts';

const { check } = homeRanks;

const tiles = (ranks: number[]) => ranks.map((home, i) => aGuide({ id: `guide-${i + 1}`, home }));
const oneTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

test('eleven tiles, and any number of lines', () => {
  const guides = [...tiles(oneTo(11)), aGuide(), aGuide({ id: 'gas' })];
  expect(check(contentWith({ guides }))).toEqual([]);
});

test('a twelfth has no room beside the contacts', () => {
  expect(places(check(contentWith({ guides: tiles(oneTo(12)) })))).toEqual([
    'content/guides/guide-12.json home',
  ]);
});

test('a rank is of one guide', () => {
  const found = check(contentWith({ guides: tiles([1, 2, 2]) }));
  expect(places(found)).toEqual(['content/guides/guide-3.json home']);
  expect(found[0]?.message).toBe('rank 2 is also that of "guide-2"');
});
