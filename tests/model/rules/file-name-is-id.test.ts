import { expect, test } from 'vitest';
import { fileNameIsId } from '../../../src/model/rules/file-name-is-id.ts';

test('the file is named as its id', () => {
  expect(fileNameIsId('guides/fire.json', 'fire')).toEqual([]);
});

test('the file is named otherwise', () => {
  expect(fileNameIsId('guides/fires.json', 'fire')).toMatchObject([
    {
      level: 'error',
      file: 'content/guides/fires.json',
      path: 'id',
      message: 'the id is "fire" and the file is named "fires.json"',
      fix: expect.stringContaining('rename the file'),
    },
  ]);
});
