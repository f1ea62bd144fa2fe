import { type KeyObject, sign, verify } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../build/sha256.ts';
import { copyFile, langs } from '../../routes.ts';
import { lastLine, splitCopy, versionInside } from '../../signing/last-line.ts';
import { parseRelease } from '../release.ts';
import type { Signer } from './read-key.ts';

const anew = '→ run `npm run build` again';

/**
 * Signs both copies, puts their new SHA-256 into `release.json` and signs that. What this key has
 * signed already stays as it is. Out: what was done, a line a file. Throws before anything is
 * written, where a file is not what the build made.
 */
export function signSite(dir: string, { privateKey, key }: Signer): string[] {
  const list = join(dir, 'release.json');
  if (!existsSync(list)) throw new Error(`There is no ${list} ${anew}`);
  const text = readFileSync(list, 'utf8');
  const release = parseRelease(text, list);
  const copies = langs.map(copyFile).map((name) => {
    const file = join(dir, name);
    if (!existsSync(file)) throw new Error(`There is no ${file} ${anew}`);
    const bytes = readFileSync(file);
    if (release.files[name] !== sha256Of(bytes)) {
      throw new Error(`${file} is not what ${list} says ${anew}`);
    }
    return { name, file, ...signCopy(file, bytes, release.version, privateKey) };
  });

  const files = { ...release.files };
  for (const { name, bytes } of copies) files[name] = sha256Of(bytes);
  const signedList = `${JSON.stringify({ ...JSON.parse(text), files }, null, 1)}\n`;
  const beside = `${list}.sig`;
  const before = existsSync(beside) ? readFileSync(beside, 'utf8').trim() : '';
  const kept = text === signedList && fits(privateKey, before, Buffer.from(signedList));

  for (const { file, bytes, isNew } of copies) if (isNew) writeFileSync(file, bytes);
  if (!kept) {
    writeFileSync(list, signedList);
    writeFileSync(beside, `${signatureOf(privateKey, Buffer.from(signedList))}\n`);
  }
  const said = (file: string, isNew: boolean) =>
    `${file} ${isNew ? 'is signed' : 'was signed already'} with ${key.fingerprint}`;
  return [...copies.map(({ file, isNew }) => said(file, isNew)), said(list, !kept)];
}

type SignedCopy = { bytes: Buffer; isNew: boolean };

function signCopy(file: string, bytes: Buffer, version: string, key: KeyObject): SignedCopy {
  const copy = splitCopy(new Uint8Array(bytes));
  if (!copy || copy.version !== version || versionInside(copy.signed) !== version) {
    throw new Error(`${file} is no copy of version ${version} ${anew}`);
  }
  if (fits(key, copy.signature, copy.signed)) return { bytes, isNew: false };
  const signature = signatureOf(key, copy.signed);
  const line = Buffer.from(lastLine({ version, signature }));
  return { bytes: Buffer.concat([copy.signed, line]), isNew: true };
}

/** The form that WebCrypto reads: r and s, 64 bytes. */
const ieee = (key: KeyObject) => ({ key, dsaEncoding: 'ieee-p1363' as const });

function signatureOf(key: KeyObject, bytes: Uint8Array): string {
  return sign('sha256', bytes, ieee(key)).toString('base64');
}

function fits(key: KeyObject, signature: string, bytes: Uint8Array): boolean {
  return verify('sha256', bytes, ieee(key), Buffer.from(signature, 'base64'));
}
