import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/model/load.ts';

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const lines: string[] = JSON.parse(readFileSync(at('tests/content/dossier-lines.json'), 'utf8'));
const { content } = loadContent(at('content').pathname);
const carried = new Set(
  content.guides.flatMap(({ steps }) => steps.flatMap(({ origin }) => origin)),
);
const leftOut = content.leftOut.map(({ line }) => line);

test('every line of the dossier is in a step or left out with its reason', () => {
  const lost = lines.filter((line) => !carried.has(line) && !leftOut.includes(line));
  expect(lost, 'add to the origin of a step, or to content/left-out.json').toEqual([]);
});

test('what is left out is a line of the dossier, once', () => {
  expect(leftOut.filter((line) => !lines.includes(line))).toEqual([]);
  expect(leftOut.filter((line, i) => leftOut.indexOf(line) < i)).toEqual([]);
});
