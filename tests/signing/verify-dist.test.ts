import { sign as signWith } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Signer } from '../../src/cli/sign/read-key.ts';
import { signSite } from '../../src/cli/sign/sign-site.ts';
import type { SigningKey } from '../../src/signing/key.ts';
import { run } from '../hosts/support/command.ts';
import {
  type Copy,
  copyOf,
  emptyFolder,
  endMirrors,
  removeFolders,
  serveMirror,
} from '../hosts/support/mirror.ts';
import { sites } from '../support/sites.ts';
import { aSigner } from './support/throw-away.ts';

afterEach(async () => {
  await endMirrors();
  removeFolders();
});

const signer = aSigner();
const { key } = signer;
const keysFile = (text: string) => {
  const file = join(emptyFolder(), 'keys.json');
  writeFileSync(file, text);
  return file;
};
const listOf = (...keys: SigningKey[]) => keysFile(JSON.stringify(keys));
const signed = () => {
  const copy = copyOf(sites.root.outDir);
  signSite(copy.folder, signer);
  return copy;
};
const verify = (mirror: string, copy: Copy, keys = listOf(key)) =>
  run('verify-dist', mirror, '--release', join(copy.folder, 'release.json'), '--keys', keys);

it('says with which key a folder and a server are signed', async () => {
  const copy = signed();
  for (const mirror of [copy.folder, await serveMirror(copy.folder)]) {
    const { code, said } = await verify(mirror, copy);
    expect([code, said]).toEqual([0, expect.stringContaining(`signed with ${key.fingerprint}`)]);
    expect(said).toContain('Every file is as we released it.');
  }
});

it('says of what is not signed that it is not', async () => {
  const copy = copyOf(sites.root.outDir);
  for (const mirror of [copy.folder, await serveMirror(copy.folder)]) {
    const { code, said } = await verify(mirror, copy);
    expect([code, said]).toEqual([0, expect.stringContaining('files, not signed:')]);
  }
});

it('says when it knows no key to check with', async () => {
  const copy = signed();
  const { code, said } = await verify(copy.folder, copy, listOf());
  expect([code, said]).toEqual([0, expect.stringContaining('no key is known')]);
});

it.each([
  ['of another key', (copy: Copy) => writeSignatureOf(aSigner(), copy)],
  ['of nothing', (copy: Copy) => copy.write('release.json.sig', '<html>')],
  ['of another list', (copy: Copy) => copy.spoil('release.json', respaced)],
])('ends with 1 at a signature %s', async (_what, spoil) => {
  const ours = signed();
  const mirror = copyOf(ours.folder);
  spoil(mirror);
  for (const at of [mirror.folder, await serveMirror(mirror.folder)]) {
    const { code, said } = await verify(at, ours);
    expect(said).toMatch(/changed {5}release\.json\.sig {2}fits no key of ours/);
    expect([code, said]).toEqual([1, expect.stringContaining('signature does not fit')]);
  }
});

it('ends with 1 at a signature of a stolen key', async () => {
  const copy = signed();
  const keys = listOf({ ...key, until: '2026-02-02', stolen: true });
  const { code, said } = await verify(copy.folder, copy, keys);
  expect([code, said]).toEqual([1, expect.stringContaining('not to be believed since 2026-02-02')]);
});

it.each([
  ['[', ' is not JSON'],
  ['[{}]', ' · 0.publicKey · '],
  [JSON.stringify([{ ...key, since: 'today' }]), ' · 0.since · '],
])('names what is wrong with the list of keys %s', async (text, words) => {
  const copy = signed();
  const keys = keysFile(text);
  const { code, said } = await verify(copy.folder, copy, keys);
  expect([code, said]).toEqual([1, expect.stringContaining(keys + words)]);
});

it('names the list of keys that is not there', async () => {
  const copy = signed();
  const { code, said } = await verify(copy.folder, copy, '/nowhere/keys.json');
  expect([code, said]).toEqual([1, expect.stringContaining('There is no /nowhere/keys.json')]);
});

/** The same list to a reader of JSON. */
const respaced = (bytes: Buffer) => Buffer.from(`${bytes.toString()}\n`);

function writeSignatureOf({ privateKey }: Signer, copy: Copy) {
  const how = { key: privateKey, dsaEncoding: 'ieee-p1363' as const };
  copy.write(
    'release.json.sig',
    signWith('sha256', readFileSync(join(copy.folder, 'release.json')), how).toString('base64'),
  );
}
