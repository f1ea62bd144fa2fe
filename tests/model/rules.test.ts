import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/model/check.ts';
import { rules } from '../../src/model/rules.ts';
import { contentWith } from '../support/content-builder.ts';

const namesIn = (folder: string, ending: string) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
const files = namesIn('../../src/model/rules/', '.ts');

test('every rule is registered; the name of a file is asked by the loader', () => {
  expect([...rules.map(({ name }) => name), 'file-name-is-id'].sort()).toEqual(files.sort());
});

test('every rule has its test', () => {
  expect(namesIn('rules/', '.test.ts').sort()).toEqual(files.sort());
});

test('the content of the builder keeps every rule', () => {
  expect(checkContent(contentWith())).toEqual([]);
});
