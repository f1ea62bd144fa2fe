import { generateKeyPairSync, sign as signWith } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { judgeCopy, judgeList } from '../../src/signing/judge.ts';
import { run } from '../hosts/support/command.ts';
import {
  type Copy,
  copyOf,
  emptyFolder,
  endMirrors,
  removeFolders,
  serveMirror,
} from '../hosts/support/mirror.ts';
import { filesIn, sha256 } from '../support/built.ts';
import { buildDir, sites } from '../support/sites.ts';
import { aKeyFile, aSigner, buildWithKeys, type KeyedSite } from './support/throw-away.ts';

let key: Awaited<ReturnType<typeof aKeyFile>>;
let site: KeyedSite;

beforeAll(async () => {
  key = await aKeyFile();
  site = await buildWithKeys('commands', [key.key]);
});
afterAll(() => rmSync(join(key.file, '..'), { recursive: true }));
afterEach(async () => {
  await endMirrors();
  removeFolders();
});

const copies = ['what-to-do.uk.html', 'what-to-do.en.html'];
const sign = (dir: string, file = key.file) => run('sign', '--key', file, '--dir', dir);
const read = (copy: Copy, name: string) => readFileSync(join(copy.folder, name));
const releaseOf = (copy: Copy) => JSON.parse(read(copy, 'release.json').toString());
/** Every file with its SHA-256. */
const shot = (folder: string) =>
  filesIn(folder).map((name) => `${name} ${sha256(readFileSync(join(folder, name)), 'hex')}`);
const pem = (namedCurve: string) => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve });
  const file = join(emptyFolder(), 'key.pem');
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }));
  return file;
};

describe('make-key', () => {
  it('writes a key that only its maker can read, and says what to publish of it', () => {
    expect(statSync(key.file).mode & 0o777).toBe(0o600);
    expect(readFileSync(key.file, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    expect(key.key.fingerprint).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
  });

  it('writes another key each time', async () => {
    const file = join(emptyFolder(), 'key.pem');
    const { code, said } = await run('make-key', file);
    expect([code, said]).toEqual([0, expect.stringMatching(/two keepers[\s\S]*paper/)]);
    expect(said).not.toContain(key.key.publicKey);
    expect(said).not.toContain('PRIVATE');
  });

  it('refuses a file that is there', async () => {
    const before = readFileSync(key.file, 'utf8');
    const { code, said } = await run('make-key', key.file);
    expect([code, said]).toEqual([1, expect.stringContaining('exists already')]);
    expect(readFileSync(key.file, 'utf8')).toBe(before);
  });

  it('refuses a place inside the repository, by whatever way', async () => {
    const way = join(emptyFolder(), 'way');
    symlinkSync(join(process.cwd(), 'content'), way);
    for (const path of ['key.pem', 'content/key.pem', join(way, 'key.pem')]) {
      const { code, said } = await run('make-key', path);
      expect([code, said]).toEqual([1, expect.stringContaining('inside the repository')]);
    }
    expect([existsSync('key.pem'), existsSync('content/key.pem')]).toEqual([false, false]);
  });

  it('refuses no path, and a folder that is not there', async () => {
    expect(await run('make-key')).toEqual({ code: 1, said: expect.stringContaining('Name one') });
    const { code, said } = await run('make-key', join(emptyFolder(), 'no', 'key.pem'));
    expect([code, said]).toEqual([1, expect.stringContaining('make the folder first')]);
  });
});

describe('sign', () => {
  it('signs both copies and the list, and touches nothing else', async () => {
    const copy = copyOf(site.outDir);
    const before = releaseOf(copy);
    const { code, said } = await sign(copy.folder);
    expect([code, said.split('\n').length]).toEqual([0, 3]);

    const changed = shot(copy.folder).filter((line) => !shot(site.outDir).includes(line));
    const names = [...copies, 'release.json', 'release.json.sig'].sort();
    expect(changed.map((line) => line.split(' ')[0])).toEqual(names.sort());

    const after = releaseOf(copy);
    for (const name of copies) expect(after.files[name]).toBe(sha256(read(copy, name), 'hex'));
    const others = Object.fromEntries(copies.map((name) => [name, before.files[name]]));
    expect({ ...after, files: { ...after.files, ...others } }).toEqual(before);
  });

  it('is believed by the phone', async () => {
    const copy = copyOf(site.outDir);
    await sign(copy.folder);
    const { version } = releaseOf(copy);
    const known = { version, keys: [key.key] };
    const genuine = { is: 'genuine', age: 'same', version, key: key.key };
    const bytes = (name: string) => new Uint8Array(read(copy, name));
    for (const name of copies) expect(await judgeCopy(bytes(name), known)).toEqual(genuine);
    const signature = read(copy, 'release.json.sig').toString();
    expect(await judgeList(bytes('release.json'), signature, known)).toEqual(genuine);
  });

  it('leaves what it has signed', async () => {
    const copy = copyOf(site.outDir);
    await sign(copy.folder);
    const before = shot(copy.folder);
    const { code, said } = await sign(copy.folder);
    expect([code, said.match(/was signed already/g)?.length]).toEqual([0, 3]);
    expect(shot(copy.folder)).toEqual(before);
  });

  it('signs the list anew once it has changed', async () => {
    const copy = copyOf(site.outDir);
    await sign(copy.folder);
    const before = read(copy, 'release.json.sig').toString();
    const older = { 'assets/a.js': { sha256: '0'.repeat(64), until: '2100-01-01' } };
    copy.write('release.json', `${JSON.stringify({ ...releaseOf(copy), older }, null, 1)}\n`);
    await sign(copy.folder);
    expect(read(copy, 'release.json.sig').toString()).not.toBe(before);
    expect(releaseOf(copy).older).toEqual(older);
  });

  it('leaves a build without it as it was: no signature anywhere', () => {
    expect(existsSync(join(site.outDir, 'release.json.sig'))).toBe(false);
    for (const name of copies) {
      expect(readFileSync(join(site.outDir, name), 'utf8')).toMatch(/ signature none -->\n$/);
    }
  });

  const refuses = async (dir: string, file: string, words: string) => {
    const before = shot(dir);
    const { code, said } = await sign(dir, file);
    expect([code, said]).toEqual([1, expect.stringContaining(words)]);
    expect(said).toContain('→');
    expect(shot(dir)).toEqual(before);
  };

  it('refuses a key inside the repository, behind a link too', async () => {
    const inside = `${buildDir}/inside.pem`;
    mkdirSync(buildDir, { recursive: true });
    writeFileSync(inside, readFileSync(key.file));
    const link = join(emptyFolder(), 'key.pem');
    symlinkSync(join(process.cwd(), inside), link);
    await refuses(site.outDir, inside, 'inside the repository');
    await refuses(site.outDir, link, 'inside the repository');
    rmSync(inside);
  });

  it('refuses a key that the site does not know', async () => {
    await refuses(site.outDir, pem('P-256'), 'does not know the key');
    // The project itself has none yet.
    await refuses(sites.root.outDir, key.file, 'content/signing-keys.json');
  });

  it('refuses what is no key of ours', async () => {
    const text = join(emptyFolder(), 'text.pem');
    writeFileSync(text, 'a key');
    await refuses(site.outDir, text, 'is no private key in PEM');
    await refuses(site.outDir, pem('P-384'), 'is no key of ECDSA on P-256');
    await refuses(site.outDir, '/nowhere/key.pem', 'There is no /nowhere/key.pem');
  });

  it('refuses a retired key', async () => {
    const copy = copyOf(site.outDir);
    const since = '&quot;since&quot;:&quot;2026-01-01&quot;';
    copy.spoil('verify/index.html', (html) =>
      Buffer.from(
        html.toString().replace(since, `${since},&quot;until&quot;:&quot;2026-02-02&quot;`),
      ),
    );
    await refuses(copy.folder, key.file, 'is retired since 2026-02-02');
  });

  it('refuses a copy that the build did not make', async () => {
    const copy = copyOf(site.outDir);
    copy.spoil(copies[1]!, (html) => Buffer.from(html.toString().replace('103', '104')));
    await refuses(copy.folder, key.file, 'is not what');
    copy.remove(copies[1]!);
    await refuses(copy.folder, key.file, `There is no ${join(copy.folder, copies[1]!)}`);
  });

  it('refuses a folder that is no built site, and no key', async () => {
    await refuses(emptyFolder(), key.file, 'npm run build');
    expect(await run('sign')).toEqual({ code: 1, said: expect.stringContaining('Name the key') });
  });
});

describe('verify-dist', () => {
  const verify = (mirror: string, copy: Copy, keys = site.keys) =>
    run('verify-dist', mirror, '--release', join(copy.folder, 'release.json'), '--keys', keys);
  const signed = async () => {
    const copy = copyOf(site.outDir);
    await sign(copy.folder);
    return copy;
  };

  it('says with which key a folder and a server are signed', async () => {
    const copy = await signed();
    for (const mirror of [copy.folder, await serveMirror(copy.folder)]) {
      const { code, said } = await verify(mirror, copy);
      expect([code, said]).toEqual([
        0,
        expect.stringContaining(`signed with ${key.key.fingerprint}`),
      ]);
      expect(said).toContain('Every file is as we released it.');
    }
  });

  it('says of what is not signed that it is not', async () => {
    const copy = copyOf(site.outDir);
    for (const mirror of [copy.folder, await serveMirror(copy.folder)]) {
      const { code, said } = await verify(mirror, copy);
      expect([code, said]).toEqual([0, expect.stringContaining('files, not signed:')]);
    }
  });

  it('says when it knows no key to check with', async () => {
    const copy = await signed();
    const { code, said } = await verify(copy.folder, copy, 'content/signing-keys.json');
    expect([code, said]).toEqual([0, expect.stringContaining('no key is known')]);
  });

  it.each([
    ['of another key', (copy: Copy) => writeSignatureOf(aSigner(), copy)],
    ['of nothing', (copy: Copy) => copy.write('release.json.sig', '<html>')],
    ['of another list', (copy: Copy) => copy.spoil('release.json', respaced)],
  ])('ends with 1 at a signature %s', async (_what, spoil) => {
    const ours = await signed();
    const mirror = copyOf(ours.folder);
    spoil(mirror);
    for (const at of [mirror.folder, await serveMirror(mirror.folder)]) {
      const { code, said } = await verify(at, ours);
      expect(said).toMatch(/changed {5}release\.json\.sig {2}fits no key of ours/);
      expect([code, said]).toEqual([1, expect.stringContaining('signature does not fit')]);
    }
  });

  it('ends with 1 at a signature of a stolen key', async () => {
    const copy = await signed();
    const keys = join(emptyFolder(), 'keys.json');
    writeFileSync(keys, JSON.stringify([{ ...key.key, until: '2026-02-02', stolen: true }]));
    const { code, said } = await verify(copy.folder, copy, keys);
    expect([code, said]).toEqual([
      1,
      expect.stringContaining('not to be believed since 2026-02-02'),
    ]);
  });

  it('names what is wrong with a list of keys', async () => {
    const copy = await signed();
    const keys = join(emptyFolder(), 'keys.json');
    expect((await verify(copy.folder, copy, keys)).said).toContain(`There is no ${keys}`);
    writeFileSync(keys, '[');
    expect((await verify(copy.folder, copy, keys)).said).toContain(`${keys} is not JSON`);
    writeFileSync(keys, JSON.stringify([{ ...key.key, since: 'today' }]));
    expect((await verify(copy.folder, copy, keys)).said).toContain(`${keys} · 0.since`);
  });
});

/** The same list to a reader of JSON. */
const respaced = (bytes: Buffer) => Buffer.from(`${bytes.toString()}\n`);

function writeSignatureOf({ privateKey }: ReturnType<typeof aSigner>, copy: Copy) {
  const how = { key: privateKey, dsaEncoding: 'ieee-p1363' as const };
  copy.write(
    'release.json.sig',
    signWith('sha256', read(copy, 'release.json'), how).toString('base64'),
  );
}
