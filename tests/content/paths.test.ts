import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flowOf } from '../../src/flow/flow-of.ts';
import { everyPath } from '../../src/flow/walk.ts';
import { pathsInWords } from '../../src/model/paths.ts';
import { langs } from '../../src/routes.ts';
import { bookletOf, content } from '../support/real-content.ts';

const folder = 'tests/content/__snapshots__';

describe.each(langs)('every path, in words, in %s', (lang) => {
  // A doctor or a rescuer reads these files in a diff; `npx vitest -u` writes them anew.
  it.each(bookletOf(lang).guides)('$id', async (guide) => {
    const lines = pathsInWords(guide);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      `__snapshots__/${guide.id}.${lang}.txt`,
    );
    const said = new Set(lines.map((line) => line.trim()));
    for (const { text } of guide.steps) expect(said).toContain(text);
  });
});

it.each(content.guides)('$id has no more paths than a person can read', (guide) => {
  expect(everyPath(flowOf(guide)).length).toBeLessThanOrEqual(400);
});

it('no file of paths is left of a guide that is gone', () => {
  const wanted = content.guides.flatMap(({ id }) => langs.map((lang) => `${id}.${lang}.txt`));
  const files = existsSync(folder) ? readdirSync(folder) : [];
  expect(files.filter((file) => !wanted.includes(file))).toEqual([]);
});
