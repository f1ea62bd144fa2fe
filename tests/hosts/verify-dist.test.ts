import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { homeOf } from '../../src/cli/home-of.ts';
import { addressOf, parseRelease } from '../../src/cli/release.ts';
import { compare } from '../../src/cli/verify-dist/compare.ts';
import { compareReleases } from '../../src/cli/verify-dist/compare-releases.ts';
import { readUrl } from '../../src/cli/verify-dist/read-url.ts';
import { sites } from '../support/sites.ts';
import { type Ran, run } from './support/command.ts';
import {
  type Answers,
  type Copy,
  copyOf,
  emptyFolder,
  endMirrors,
  nobody,
  removeFolders,
  serveMirror,
} from './support/mirror.ts';

const list = join(sites.root.outDir, 'release.json');
const text = readFileSync(list, 'utf8');
const ours = parseRelease(text, list);
const names = Object.keys(ours.files);
const script = names.find((name) => /^assets\/core-.*\.js$/.test(name))!;
const pack = names.find((name) => name.startsWith('assets/pack-uk'))!;

const verify = (mirror: string) => run('verify-dist', mirror, '--release', list);
/** The lines of differences, without the first and the last one. */
const found = ({ said }: Ran) =>
  said
    .split('\n')
    .slice(1, -1)
    .map((line) => line.trim().replace(/\s{2,}/g, ' · '))
    .sort();
const flip = (bytes: Buffer) => {
  const spoiled = Buffer.from(bytes);
  spoiled[spoiled.length - 9]! ^= 1;
  return spoiled;
};
const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
const older = text.replace(/"version": "[^"]+"/, '"version": "0.0.9"');

/** What a hostile or careless host may do to files as they lie there. */
function spoil(copy: Copy): void {
  copy.spoil('bleeding/index.html', flip);
  copy.spoil(pack, half);
  copy.remove('en/fire/index.html');
  copy.write('release.json', older);
  copy.write('assets/core-0123abcd.js', 'of an earlier release');
}
const spoiled = [
  'changed · bleeding/index.html',
  `changed · ${pack}`,
  'missing · en/fire/index.html',
  `changed · release.json · older: 0.0.9 of ${ours.date}, ours is ${ours.version} of ${ours.date}`,
];

afterEach(async () => {
  await endMirrors();
  removeFolders();
});

describe('a folder', () => {
  it('passes while it is whole', async () => {
    const copy = copyOf(sites.root.outDir);
    copy.write('assets/core-0123abcd.js', 'of an earlier release');
    const ran = await verify(copy.folder);
    expect(ran).toEqual({ code: 0, said: expect.stringContaining('Every file is as we released') });
    expect(ran.said).toContain(`${names.length} files`);
  });

  it('is told file by file', async () => {
    const copy = copyOf(sites.root.outDir);
    spoil(copy);
    copy.write('evil.html', '<script src=//evil.example>');
    copy.write('en/evil.js', '');
    copy.remove('_headers');
    const ran = await verify(copy.folder);
    expect(ran.code).toBe(1);
    expect(found(ran)).toEqual(
      [...spoiled, 'extra · en/evil.js', 'extra · evil.html', 'missing · _headers'].sort(),
    );
  });

  it('that holds nothing lacks everything', async () => {
    const ran = await verify(emptyFolder());
    expect(ran.code).toBe(1);
    expect(found(ran)).toEqual(
      [...names, 'release.json'].map((name) => `missing · ${name}`).sort(),
    );
  });
});

describe('a server', () => {
  it.each([sites.root, sites.kherson])('passes while it is whole at $base', async (site) => {
    const release = join(site.outDir, 'release.json');
    const ran = await run('verify-dist', await serveMirror(site.outDir), '--release', release);
    expect(ran.said.split('\n').slice(1)).toEqual(['Every file is as we released it.']);
    expect(ran.code).toBe(0);
  });

  it.each([
    ['https://a.example', '/', 'https://a.example/'],
    ['https://a.example', '/kherson/', 'https://a.example/kherson/'],
    ['https://a.example/kherson', '/kherson/', 'https://a.example/kherson/'],
    ['http://a.example:81/kherson/?x#y', '/kherson/', 'http://a.example:81/kherson/'],
  ])('typed as %s is asked for a release at %s under %s', (typed, base, home) => {
    expect(homeOf(typed, base).href).toBe(home);
  });

  it('may keep _headers for itself', async () => {
    const copy = copyOf(sites.root.outDir);
    copy.remove('_headers');
    expect((await verify(await serveMirror(copy.folder))).code).toBe(0);
  });

  it('is told file by file', async () => {
    const copy = copyOf(sites.root.outDir);
    spoil(copy);
    const portal = '<html><body>Оплатіть інтернет';
    const html = { 'Content-Type': 'text/html' };
    const answers: Answers = {
      '/about/': (response) =>
        response.writeHead(302, { Location: 'https://portal.example/' }).end(),
      [`/${script}`]: (response) => response.writeHead(200, html).end(portal),
      '/contacts/': (response) =>
        response
          .writeHead(200, { 'Content-Type': 'text/plain' })
          .end(readFileSync(join(copy.folder, 'contacts/index.html'))),
      '/sw.js': (response) => {
        response.writeHead(200, { 'Content-Type': 'text/javascript', 'Content-Length': 9_000 });
        response.write('half');
        setTimeout(() => response.destroy(), 50);
      },
      '/icon.svg': (response) => response.writeHead(503).end(),
    };
    const ran = await verify(await serveMirror(copy.folder, answers));
    expect(ran.code).toBe(1);
    expect(found(ran)).toEqual(
      [
        ...spoiled,
        'redirects · about/index.html · 302 to https://portal.example/',
        `changed · ${script}`,
        `wrong type · ${script} · text/html instead of text/javascript`,
        'wrong type · contacts/index.html · text/plain instead of text/html',
        'unread · sw.js · the body was cut short',
        'unread · icon.svg · answered with 503',
      ].sort(),
    );
  });

  it('is told when it says of what is not there that it is', async () => {
    const ran = await verify(await serveMirror(sites.root.outDir, {}, { 404: 200 }));
    expect(ran.code).toBe(1);
    expect(found(ran)).toEqual([
      'unread · 404.html · an unknown address is answered with 200 instead of 404',
    ]);
  });

  it('is told apart from one that stands elsewhere', async () => {
    const { code, said } = await verify('http://127.0.0.1/kherson/');
    expect([code, said]).toEqual([1, expect.stringContaining('build it with BASE=/kherson/')]);
  });

  it('is told to be away', async () => {
    const ran = await verify(await nobody());
    expect(ran.code).toBe(1);
    expect(found(ran).length).toBe(names.length + 1);
    expect(ran.said).toMatch(/unread {6}release\.json {2}.*ECONNREFUSED/);
  });

  it('is not waited for for ever', async () => {
    const { readUrlInShort, answers } = shortRelease(() => undefined);
    const differences = await readUrlInShort(await serveMirror(sites.root.outDir, answers), 400);
    expect(differences.length).toBe(Object.keys(answers).length);
    for (const { what, note } of differences) {
      expect([what, note]).toEqual(['unread', 'not answered in 0.4 s']);
    }
  });

  it('is asked for six files at a time', async () => {
    let open = 0;
    let most = 0;
    const { readUrlInShort, answers } = shortRelease((response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end();
      }, 50);
    });
    await readUrlInShort(await serveMirror(sites.root.outDir, answers), 10_000);
    expect([open, most]).toEqual([0, 6]);
  });
});

/** A release of twenty pages, and the same answer to each of them. */
function shortRelease(answer: (response: ServerResponse) => void) {
  const pages = names.filter((name) => name.endsWith('/index.html')).slice(0, 20);
  const files = Object.fromEntries(pages.map((name) => [name, ours.files[name]!]));
  return {
    answers: Object.fromEntries(pages.map((name) => [`/${addressOf(name)}`, answer])),
    readUrlInShort: async (origin: string, timeout: number) => {
      const mirror = await readUrl(new URL(origin), { ...ours, files }, timeout);
      return compare(
        { ...ours, files },
        { ...mirror, release: JSON.stringify({ ...ours, files }) },
      );
    },
  };
}

it.each([
  ['a.css', 'text/css; charset=utf-8', undefined],
  ['a.css', 'text/html', 'text/html instead of text/css'],
  ['a.js', 'application/javascript', undefined],
  ['a.js', 'application/json', 'application/json instead of text/javascript'],
  ['a.html', 'TEXT/HTML', undefined],
  ['a.html', '', 'none instead of text/html'],
  ['a.json', 'text/plain', undefined],
])('%s may be of the type «%s»: %s', (file, type, note) => {
  const release = { ...ours, files: { [file]: 'a' } };
  const files = new Map([[file, { got: 'file' as const, sha256: 'a', type }]]);
  const mirror = { files, release: JSON.stringify(release), extra: [], mayLack: [] };
  const wrong = compare(release, mirror).filter(({ what }) => what === 'wrong type');
  expect(wrong.map((one) => one.note)).toEqual(note ? [note] : []);
});

describe('the release.json of a mirror', () => {
  const says = (change: (release: Record<string, unknown>) => object | string) => {
    const changed = change(JSON.parse(text));
    return compareReleases(ours, typeof changed === 'string' ? changed : JSON.stringify(changed));
  };

  it.each([
    ['older', '0.0.9', ours.date],
    ['older', ours.version, '2020-01-01'],
    ['newer', '0.10.0', '2020-01-01'],
    ['newer', ours.version, '2100-01-01'],
  ])('is %s with version %s of %s', (what, version, date) => {
    expect(says((release) => ({ ...release, version, date }))).toMatch(
      new RegExp(`^${what}: ${version} of ${date}`),
    );
  });

  it('is changed where the version is the same and something else is not', () => {
    expect(says((release) => ({ ...release, status: 'signed' }))).toMatch(/changed: status$/);
    expect(says((release) => ({ ...release, files: {} }))).toMatch(/changed: files$/);
    expect(says((release) => ({ ...release, more: 1 }))).toMatch(/changed: more$/);
  });

  it('may still know files of earlier releases', () => {
    const older = { 'assets/a-0123abcd.js': { sha256: '0'.repeat(64), until: '2026-01-01' } };
    expect(says((release) => ({ ...release, older }))).toBeUndefined();
  });

  it('may be none at all', () => {
    expect(says(() => '<html>')).toBe('it is not JSON');
    expect(says((release) => ({ ...release, files: { '../x': '0'.repeat(64) } }))).toMatch(/files/);
    expect(says((release) => ({ ...release, files: { x: '0' } }))).toMatch(/files · x is no SHA/);
  });
});
