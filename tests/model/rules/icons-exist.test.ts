import { expect, test } from 'vitest';
import { iconsExist } from '../../../src/model/rules/icons-exist.ts';
import { aGuide, both, contentWith, places } from '../../support/content-builder.ts';

const { check } = iconsExist;

test('an icon of the set is fine, and so is none', () => {
  expect(check(contentWith({ guides: [aGuide({ icon: 'flame' }), aGuide()] }))).toEqual([]);
});

test('an invented icon is found in guides and place', () => {
  const standing = [{ icon: 'no-such-thing', text: both('Ляжте', 'Lie down') }];
  const found = check(contentWith({ guides: [aGuide({ icon: 'flames' })], place: { standing } }));
  expect(places(found)).toEqual([
    'content/guides/fire.json icon',
    'content/place.json standing.0.icon',
  ]);
});
