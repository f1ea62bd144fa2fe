import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { judgeCopy, judgeList } from '../../src/signing/judge.ts';
import { run } from '../hosts/support/command.ts';
import { type Copy, copyOf, emptyFolder, removeFolders } from '../hosts/support/mirror.ts';
import { filesIn, sha256 } from '../support/built.ts';
import { buildDir, sites } from '../support/sites.ts';
import { aKeyFile, buildWithKeys, type KeyedSite } from './support/throw-away.ts';

let key: Awaited<ReturnType<typeof aKeyFile>>;
let site: KeyedSite;

beforeAll(async () => {
  key = await aKeyFile();
  site = await buildWithKeys('sign', [key.key]);
});
afterAll(() => rmSync(join(key.file, '..'), { recursive: true }));
afterEach(removeFolders);

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
