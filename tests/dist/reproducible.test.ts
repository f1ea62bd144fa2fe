import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bytesOf, filesIn, type Site, sha256 } from '../support/built.ts';
import { buildDir, sites } from '../support/sites.ts';

const again: Site = { base: '/', outDir: `${buildDir}/test-again` };

/** The names of files that are not the same in both: there only once, or with other bytes. */
function differences(one: Map<string, string>, other: Map<string, string>): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name));
}

const sumsOf = (site: Site) =>
  new Map(filesIn(site.outDir).map((name) => [name, sha256(bytesOf(site, name), 'hex')]));

beforeAll(() => {
  // As the command does it: a process of its own, without what a test runner sets.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const build = ['tests/support/build-once.ts', again.outDir, again.base];
  execFileSync('node_modules/.bin/tsx', build, { env, stdio: 'pipe', timeout: 110_000 });
});
afterAll(() => rmSync(again.outDir, { recursive: true, force: true }));

it('a second build, in a process of its own, is equal byte by byte', () => {
  const first = sumsOf(sites.root);
  expect(first.size).toBeGreaterThan(40);
  expect(differences(first, sumsOf(again))).toEqual([]);
});

it('one byte or one file more would be told', () => {
  const sums = sumsOf(again);
  const page = 'fire/index.html';
  const changed = new Map(sums).set(page, sha256(`${bytesOf(again, page)} `, 'hex'));
  expect(differences(sums, changed)).toEqual([page]);
  expect(differences(sums, new Map(sums).set('a.html', ''))).toEqual(['a.html']);
  expect(differences(new Map([...sums].slice(1)), sums)).toHaveLength(1);
});
