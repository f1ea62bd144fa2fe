import { createHash, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { signingKeysAreSound } from '../../../src/model/rules/signing-keys-are-sound.ts';
import { fingerprintOf, type SigningKey } from '../../../src/signing/key.ts';
import { contentWith } from '../../support/content-builder.ts';

function aKey(namedCurve = 'P-256'): SigningKey {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve });
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  const fingerprint = fingerprintOf(createHash('sha256').update(spki).digest('hex'));
  return { publicKey: spki.toString('base64'), fingerprint, since: '2026-11-22' };
}

const release = { date: '2026-11-22' };
const found = (...signingKeys: SigningKey[]) =>
  signingKeysAreSound
    .check(contentWith({ release, signingKeys }))
    .map(({ file, path, message }) => [file, path, message].join(' · '));
const file = 'content/signing-keys.json';

test('no key, a sound one, a retired one, a stolen one', () => {
  const key = aKey();
  expect(found()).toEqual([]);
  expect(found(key)).toEqual([]);
  expect(found(key, { ...aKey(), since: '2025-01-01', until: '2026-01-01' })).toEqual([]);
  expect(found({ ...key, until: key.since, stolen: true })).toEqual([]);
});

test.each([
  ['of another curve', aKey('P-384').publicKey],
  ['cut short', aKey().publicKey.slice(0, -4)],
  ['that is none', Buffer.alloc(91).toString('base64')],
])('a key %s', (_what, publicKey) => {
  expect(found({ ...aKey(), publicKey })).toEqual([
    `${file} · 0.publicKey · is no public key of ECDSA on P-256 (SPKI as base64)`,
  ]);
});

test('the fingerprint of another key', () => {
  const key = aKey();
  expect(found(key, { ...aKey(), fingerprint: key.fingerprint })).toEqual([
    expect.stringMatching(/1\.fingerprint · is not that of this key: ([0-9a-f]{4} ?){4}$/),
  ]);
});

test('one key twice', () => {
  const key = aKey();
  expect(found(key, key)).toEqual([`${file} · 1.publicKey · stands here twice`]);
});

test('days that have not come, and an end before its beginning', () => {
  expect(found({ ...aKey(), since: '2026-11-23' })).toEqual([
    `${file} · 0.since · 2026-11-23 is after the release of 2026-11-22`,
  ]);
  expect(found({ ...aKey(), until: '2026-11-23' })).toEqual([
    `${file} · 0.until · 2026-11-23 is after the release of 2026-11-22`,
  ]);
  expect(found({ ...aKey(), until: '2026-11-21' })).toEqual([
    `${file} · 0.until · 2026-11-21 is before 2026-11-22`,
  ]);
});

test('a stolen key without its day', () => {
  expect(found({ ...aKey(), stolen: true })).toEqual([
    `${file} · 0.until · is missing on a stolen key`,
  ]);
});
