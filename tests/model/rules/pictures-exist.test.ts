import { expect, test } from 'vitest';
import { picturesExist } from '../../../src/model/rules/pictures-exist.ts';
import { aGuide, aStep, both, contentWith, places } from '../../support/content-builder.ts';

const { check } = picturesExist;

const title = both('Ляжте', 'Lie down');
const guides = [aGuide({ steps: [aStep('leave', { picture: 'lie-down' })] })];

test('a drawn picture is fine', () => {
  const pictures = [{ id: 'lie-down', title, svg: '<svg/>' }];
  expect(check(contentWith({ guides, pictures }))).toEqual([]);
});

test('an unknown picture and an entry without drawing are found', () => {
  const pictures = [{ id: 'other', title, svg: '' }];
  expect(places(check(contentWith({ guides, pictures })))).toEqual([
    'content/guides/fire.json steps.leave.picture',
    'content/pictures/pictures.json other',
  ]);
});
