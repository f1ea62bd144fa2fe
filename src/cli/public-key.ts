import { createPublicKey, type KeyObject } from 'node:crypto';
import { sha256Of } from '../build/sha256.ts';
import { fingerprintOf } from '../signing/key.ts';

/** What the content lists of a private key: the public part as base64 SPKI, and its fingerprint. */
export function publicPartOf(privateKey: KeyObject): { publicKey: string; fingerprint: string } {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return { publicKey: spki.toString('base64'), fingerprint: fingerprintOf(sha256Of(spki)) };
}
