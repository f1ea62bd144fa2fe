import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.ts';
import { buildDir } from '../support/sites.ts';

/** A project as this one, with a copy of the content that may be spoilt and a site built before. */
const project = resolve(`${buildDir}/test-broken`);
const linked = ['src', 'public', 'node_modules', 'index.html', 'package.json', 'tsconfig.json'];
const guide = join(project, 'content/guides/fire.json');

beforeEach(() => {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(join(project, 'dist'), { recursive: true });
  writeFileSync(join(project, 'dist/index.html'), 'the site of yesterday');
  for (const name of linked) symlinkSync(resolve(name), join(project, name));
  cpSync('content', join(project, 'content'), { recursive: true });
});

/** `npm run build` in that project. */
function build() {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const tsx = resolve('node_modules/.bin/tsx');
  return spawnSync(tsx, ['src/cli/build.ts'], {
    cwd: project,
    env,
    encoding: 'utf8',
    timeout: 110_000,
  });
}

it.each<[string, (text: string) => string, RegExp]>([
  [
    'a step that leads nowhere',
    (text) => text.replace('"next": "clothes"', '"next": "nowhere"'),
    /^error: content\/guides\/fire\.json · steps\.what\.[\w.-]+ · .*nowhere.* → \w+/m,
  ],
  ['no JSON', (text) => text.slice(0, -3), /^error: content\/guides\/fire\.json · .+ · .+ → \w+/m],
])('%s: file, path and fix are said, no site is left', (_what, spoil, said) => {
  const text = readFileSync(guide, 'utf8');
  writeFileSync(guide, spoil(text));
  expect(readFileSync(guide, 'utf8')).not.toBe(text);
  const { status, stderr } = build();
  expect(stderr).toMatch(said);
  expect(status).toBe(1);
  expect(existsSync(join(project, 'dist'))).toBe(false);
  expect(readdirSync(join(project, '.build'))).toEqual([]);
});

it('a fault in the very last moment leaves none either', async () => {
  const closeBundle = () => {
    throw new Error('no space left');
  };
  const outDir = join(project, 'dist');
  const plugins = [{ name: 'late-fault', closeBundle }];
  const options = { base: '/', outDir, contentDir: 'content', plugins };
  await expect(buildSite(options)).rejects.toThrow('no space left');
  expect(existsSync(outDir)).toBe(false);
});
