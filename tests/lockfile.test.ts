import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Lock, lockFaults, type Manifest, runtimePackages } from './support/lockfile.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8'));
const lock = read<Lock>('package-lock.json');
const manifest = read<Manifest>('package.json');

describe('the lock', () => {
  it('keeps every rule', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(500);
    expect(lockFaults(lock, manifest)).toEqual([]);
  });

  it('holds a whole tree in which every range is met', () => {
    const { stdout } = spawnSync('npm', ['ls', '--package-lock-only', '--all', '--json'], {
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
    const { name, problems } = JSON.parse(stdout) as { name: string; problems?: string[] };
    expect(name).toBe('what-to-do');
    expect(problems ?? []).toEqual([]);
  });

  it('lets only what the design names reach a browser', () => {
    expect(Object.keys(manifest.dependencies ?? {})).toEqual([
      'i18next',
      'idb',
      'preact',
      'workbox-window',
    ]);
    expect(runtimePackages(lock)).toEqual([
      '@types/trusted-types',
      'i18next',
      'idb',
      'preact',
      'workbox-core',
      'workbox-window',
    ]);
  });
});

it('npm runs no script of a package and writes no address', () => {
  const settings = readFileSync('.npmrc', 'utf8').split('\n');
  expect(settings).toContain('ignore-scripts=true');
  expect(settings).toContain('omit-lockfile-registry-resolved=true');
});

describe('a lock is refused', () => {
  const preact = {
    version: '11.2.0',
    integrity: `sha512-${'a'.repeat(86)}==`,
    license: 'MIT',
  };
  const asked = { dependencies: { preact: '^11.2.0' }, devDependencies: { tsx: '^4.0.0' } };
  const good: Lock = {
    lockfileVersion: 3,
    packages: {
      '': asked,
      'node_modules/preact': preact,
      'node_modules/tsx': { ...preact, license: 'GPL-3.0' },
    },
  };
  const withPreact = (changes: object): Lock => ({
    ...good,
    packages: { ...good.packages, 'node_modules/preact': { ...preact, ...changes } },
  });
  const rooted = (changes: object): Lock => ({
    ...good,
    packages: { ...good.packages, '': { ...asked, ...changes } },
  });

  it('and a good one is not', () => expect(lockFaults(good, asked)).toEqual([]));

  it.each<[string, Lock, RegExp]>([
    ['of an old shape', { ...good, lockfileVersion: 1 }, /lockfileVersion/],
    ['without integrity', withPreact({ integrity: undefined }), /preact has no sha512/],
    ['with a weak integrity', withPreact({ integrity: 'sha1-a' }), /preact has no sha512/],
    [
      'with an address',
      withPreact({ resolved: 'https://host/a.tgz' }),
      /omit-lockfile-registry-resol/,
    ],
    ['with a link', withPreact({ link: true }), /preact names where it comes from/],
    ['with a script at install', withPreact({ hasInstallScript: true }), /preact runs a script/],
    ['with a dependency of git', withPreact({ dependencies: { a: 'github:a/b' } }), /wants a from/],
    [
      'under a strict licence',
      withPreact({ license: 'AGPL-3.0' }),
      /preact ships under «AGPL-3.0»/,
    ],
    ['without a licence', withPreact({ license: undefined }), /preact ships under «undefined»/],
    ['of another version', rooted({ dependencies: { preact: '^10.0.0' } }), /preact@\^11.2.0/],
    ['that holds more', rooted({ devDependencies: { tsx: '^4.0.0', a: '1' } }), /a@1 stands/],
  ])('%s', (_, broken, said) => {
    expect(lockFaults(broken, asked).join('\n')).toMatch(said);
  });

  it('where package.json asks for a file', () => {
    const fromFile = { ...asked, devDependencies: { tsx: 'file:../tsx' } };
    const [fault] = lockFaults({ ...good, packages: { ...good.packages, '': fromFile } }, fromFile);
    expect(fault).toMatch(/^package.json wants tsx from «file:/);
  });
});
