import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadChecked } from '../../src/model/check.ts';
import { loadContent } from '../../src/model/load.ts';
import { aGuide, aStep, contentWith } from '../support/content-builder.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const sub of ['guides', 'contacts', 'pictures', 'audio']) mkdirSync(join(folder, sub));
  const { guides, contacts, sources, decisions, leftOut, place, release } = contentWith();
  for (const guide of guides) write(`guides/${guide.id}.json`, guide);
  for (const contact of contacts) write(`contacts/${contact.id}.json`, contact);
  write('sources.json', sources);
  write('decisions.json', decisions);
  write('left-out.json', leftOut);
  write('do-not-publish.json', []);
  write('pictures/pictures.json', [{ id: 'lie-down', title: { uk: 'Ляжте', en: 'Lie down' } }]);
  write('pictures/lie-down.svg', '<svg/>\n');
  write('place.json', place);
  write('release.json', release);
  write('signing-keys.json', []);
  write('audio/recordings.json', []);
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, data: unknown) {
  writeFileSync(join(folder, path), typeof data === 'string' ? data : JSON.stringify(data));
}

test('a sound folder', () => {
  const { content, problems } = loadContent(folder);
  expect(problems).toEqual([]);
  expect(content).toMatchObject({
    guides: [{ id: 'fire' }],
    contacts: [{}, {}, {}, {}],
    pictures: [{ id: 'lie-down', svg: '<svg/>' }],
  });
  expect(loadChecked(folder, () => {})).toEqual(content);
});

test('broken JSON', () => {
  write('guides/gas.json', '{ "id": "gas", ');
  const { content, problems } = loadContent(folder);
  expect(problems).toMatchObject([
    {
      level: 'error',
      file: 'content/guides/gas.json',
      path: '',
      fix: expect.stringMatching(/JSON/),
    },
  ]);
  expect(content.guides.map(({ id }) => id)).toEqual(['fire']);
});

test('a missing file', () => {
  rmSync(join(folder, 'release.json'));
  expect(loadContent(folder).problems).toMatchObject([{ file: 'content/release.json', path: '' }]);
});

test('a wrong shape is named by the id of the step', () => {
  write('guides/fire.json', aGuide({ steps: [aStep('leave', { next: 5 as never })] }));
  expect(loadContent(folder).problems).toMatchObject([
    {
      file: 'content/guides/fire.json',
      path: 'steps.leave.next',
      fix: expect.stringMatching(/shape/),
    },
  ]);
});

test('an unknown key', () => {
  write('guides/fire.json', { ...aGuide(), colour: 'red' });
  const [problem] = loadContent(folder).problems;
  expect(problem).toMatchObject({ level: 'error', file: 'content/guides/fire.json', path: '' });
  expect(problem?.message).toContain('colour');
  expect(problem?.fix).not.toBe('');
});

test('a file of another name than its id', () => {
  write('guides/fires.json', aGuide());
  expect(loadContent(folder).problems).toMatchObject([
    { file: 'content/guides/fires.json', path: 'id' },
  ]);
});

test('one error that names every fault, warnings apart', () => {
  write('guides/fire.json', aGuide({ steps: [aStep('leave', { sources: [], next: 'none' })] }));
  write('sources.json', [{ ...contentWith().sources[0], date: '2020-01-01' }]);
  expect(() => loadChecked(folder, () => {})).toThrow(
    /3 faults:\n.*fire\.json · steps\.leave\.next[\s\S]*fire\.json · steps\.leave\.sources/,
  );
});
