import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { filesIn, sha256 } from '../support/built.ts';
import { sites } from '../support/sites.ts';
import { run } from './support/command.ts';
import {
  copyOf,
  emptyFolder,
  endMirrors,
  nobody,
  removeFolders,
  serveMirror,
} from './support/mirror.ts';

type Older = Record<string, { sha256: string; until: string }>;

/** A small release in a folder of its own: home, worker and these files. */
function aRelease(version: string, assets: Record<string, string>, more: object = {}): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'assets'));
  const texts = { 'index.html': version, 'sw.js': version, '404.html': '404', ...assets };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  const files = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, sha256(text, 'hex')]),
  );
  const release = { version, date: '2026-01-01', base: '/', files, ...more };
  writeFileSync(join(folder, 'release.json'), JSON.stringify(release));
  return folder;
}

const listOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8'));
const untilOf = (folder: string) =>
  Object.fromEntries(
    Object.entries((listOf(folder).older ?? {}) as Older).map(([name, { until }]) => [name, until]),
  );
const carry = (dist: string, live: string, today: string, ...more: string[]) =>
  run('carry-over', live, '--dist', dist, '--today', today, ...more);

const [core1, core2, core3, core4, shared] = [1, 2, 3, 4, 0].map(
  (n) => `assets/core-${n}0123abc.js`,
) as [string, string, string, string, string];

afterEach(async () => {
  await endMirrors();
  removeFolders();
});

describe('four releases in a row', () => {
  it('keep the files of those before for 90 days each', async () => {
    const first = aRelease('1.0.0', { [core1]: 'one', [shared]: 'in all' });

    const second = aRelease('1.1.0', { [core2]: 'two', [shared]: 'in all' });
    const ran = await carry(second, await serveMirror(first), '2026-01-11');
    expect(ran).toEqual({
      code: 0,
      said: `${second} holds 1 files of earlier releases, to be served until 2026-04-11 … 2026-04-11`,
    });
    expect(untilOf(second)).toEqual({ [core1]: '2026-04-11' });
    expect(readFileSync(join(second, core1), 'utf8')).toBe('one');
    expect(listOf(second).older[core1].sha256).toBe(sha256('one', 'hex'));
    expect(Object.keys(listOf(second).files)).not.toContain(core1);

    const third = aRelease('1.2.0', { [core3]: 'three', [shared]: 'in all' });
    await carry(third, await serveMirror(second), '2026-01-21');
    expect(untilOf(third)).toEqual({ [core1]: '2026-04-11', [core2]: '2026-04-21' });

    // The last day of the second one's file; the first one's was ten days ago.
    const fourth = aRelease('1.3.0', { [core4]: 'four', [shared]: 'in all' });
    await carry(fourth, await serveMirror(third), '2026-04-21');
    expect(untilOf(fourth)).toEqual({ [core2]: '2026-04-21', [core3]: '2026-07-20' });
    expect(filesIn(fourth).filter((name) => name.startsWith('assets/'))).toEqual(
      [shared, core2, core3, core4].sort(),
    );

    // Gone back to the second release, whose file is its own again.
    const back = aRelease('1.3.1', { [core2]: 'two' });
    await carry(back, fourth, '2026-04-22');
    expect(untilOf(back)).toEqual({
      [core3]: '2026-07-20',
      [core4]: '2026-07-21',
      [shared]: '2026-07-21',
    });
  });

  it('are still what was released', async () => {
    const live = await serveMirror(sites.root.outDir);
    const next = copyOf(sites.root.outDir);
    const list = listOf(next.folder);
    const old = next.names.find((name) => /^assets\/islands-/.test(name))!;
    const renamed = 'assets/islands-0123abcd.js';
    writeFileSync(join(next.folder, renamed), readFileSync(join(next.folder, old)));
    next.remove(old);
    list.files[renamed] = list.files[old];
    delete list.files[old];
    next.write('release.json', JSON.stringify(list));
    const asBuilt = join(emptyFolder(), 'release.json');
    writeFileSync(asBuilt, JSON.stringify(list));

    expect(await carry(next.folder, live, '2026-01-01')).toMatchObject({ code: 0 });
    expect(untilOf(next.folder)).toEqual({ [old]: '2026-04-01' });
    const mirror = await serveMirror(next.folder);
    for (const release of [asBuilt, join(next.folder, 'release.json')]) {
      for (const place of [mirror, next.folder]) {
        expect(await run('verify-dist', place, '--release', release)).toMatchObject({ code: 0 });
      }
    }
  });
});

describe('a live site that cannot give its files', () => {
  const dist = () => aRelease('1.1.0', { [core2]: 'two' });

  it.each([
    ['is away', nobody, /release\.json of the live site: .*ECONNREFUSED/],
    [
      'has none yet',
      async () =>
        serveMirror(aRelease('1.0.0', {}), { '/release.json': (r) => r.writeHead(404).end() }),
      /release\.json of the live site: answered with 404/,
    ],
    [
      'is a portal',
      async () => serveMirror(aRelease('1.0.0', {}), { '/release.json': (r) => r.end('<html>') }),
      /release\.json of the live site: it is not JSON/,
    ],
    [
      'leads elsewhere',
      async () =>
        serveMirror(aRelease('1.0.0', {}), {
          '/release.json': (r) => r.writeHead(302, { Location: 'https://portal.example/' }).end(),
        }),
      /release\.json of the live site: answered with 302/,
    ],
    ['is an empty folder', async () => emptyFolder(), /release\.json of the live site: ENOENT/],
  ])('and %s stops nobody but who is strict', async (_what, start, said) => {
    const [live, folder] = [await start(), dist()];
    const before = listOf(folder);
    const ran = await carry(folder, live, '2026-01-11');
    expect(ran).toEqual({ code: 0, said: expect.stringMatching(said) });
    expect(listOf(folder)).toMatchObject(before);
    expect(await carry(folder, live, '2026-01-11', '--strict')).toMatchObject({ code: 1 });
  });

  it('keeps the whole files and names those that are not', async () => {
    const first = aRelease('1.0.0', { [core1]: 'one', [core3]: 'three', [core4]: 'four' });
    const live = await serveMirror(first, {
      [`/${core3}`]: (response) => response.end('<html>portal'),
      [`/${core4}`]: (response) => response.writeHead(503).end(),
    });
    const folder = dist();
    const ran = await carry(folder, live, '2026-01-11');
    expect(ran.code).toBe(0);
    expect(ran.said).toContain(`Not carried over: ${core3}: is not what its release.json says`);
    expect(ran.said).toContain(`Not carried over: ${core4}: answered with 503`);
    expect(untilOf(folder)).toEqual({ [core1]: '2026-04-11' });
    expect([core1, core3, core4].map((name) => existsSync(join(folder, name)))).toEqual([
      true,
      false,
      false,
    ]);
    // Later, with the site away, what was carried is kept and said to be there.
    await endMirrors();
    await carry(folder, live, '2026-01-12');
    expect(untilOf(folder)).toEqual({ [core1]: '2026-04-11' });
  });
});

it('carries nothing but hashed files that do nothing by themselves, and no longer than 90 days', async () => {
  const page = 'assets/core-0123abcd.html';
  const names = { [core1]: 'one', [page]: '<script>', 'assets/plain.js': '' };
  const hash = sha256('three', 'hex');
  const live = aRelease('1.0.0', names, {
    older: { [core3]: { sha256: hash, until: '2999-01-01' } },
  });
  writeFileSync(join(live, core3), 'three');
  const folder = aRelease('1.1.0', {});
  expect(await carry(folder, live, '2026-01-11')).toMatchObject({ code: 0 });
  expect(untilOf(folder)).toEqual({ [core1]: '2026-04-11', [core3]: '2026-04-11' });
  expect(filesIn(folder).filter((name) => name.startsWith('assets/'))).toEqual([core1, core3]);
});

it('refuses a list that leads out of its folder', async () => {
  const files = { 'assets/../../core-0123abcd.js': sha256('', 'hex') };
  const live = aRelease('1.0.0', {}, { files });
  const folder = aRelease('1.1.0', {});
  const { said } = await carry(folder, live, '2026-01-11');
  expect(said).toMatch(/it is no release\.json: files/);
});
