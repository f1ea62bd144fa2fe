import { createHash, createPublicKey } from 'node:crypto';
import { fingerprintOf, type SigningKey } from '../../signing/key.ts';
import type { Rule } from '../content.ts';
import { fault, signingKeysFile } from '../faults.ts';

/** Every key of our releases is an ECDSA key on P-256, stands once, with its own fingerprint and true dates. */
export const signingKeysAreSound: Rule = {
  name: 'signing-keys-are-sound',
  check: ({ signingKeys, release }) =>
    signingKeys.flatMap((key, i) => {
      const { publicKey, fingerprint, since, until, stolen } = key;
      const at = (field: string, message: string, fix: string) =>
        fault(signingKeysFile, `${i}.${field}`, message, fix);
      if (!isP256(publicKey)) {
        const message = 'is no public key of ECDSA on P-256 (SPKI as base64)';
        return [at('publicKey', message, 'copy the line that `npm run make-key` printed')];
      }
      const found = [];
      const right = fingerprintOf(sha256Of(publicKey));
      if (fingerprint !== right) {
        found.push(
          at('fingerprint', `is not that of this key: ${right}`, 'ask whoever made the key'),
        );
      }
      if (signingKeys.findIndex((one) => one.publicKey === publicKey) < i) {
        found.push(at('publicKey', 'stands here twice', 'leave one of the two'));
      }
      for (const [field, date] of Object.entries({ since, until })) {
        if (!date || date <= release.date) continue;
        const message = `${date} is after the release of ${release.date}`;
        found.push(at(field, message, 'mend it, or the date in release.json'));
      }
      if (until && until < since) {
        found.push(at('until', `${until} is before ${since}`, 'write the day it was retired'));
      }
      if (stolen && !until) {
        found.push(at('until', 'is missing on a stolen key', 'write the day it was stolen'));
      }
      return found;
    }),
};

function isP256(publicKey: SigningKey['publicKey']): boolean {
  try {
    const der = Buffer.from(publicKey, 'base64');
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    // Other spellings of the same key are legal for OpenSSL and refused by browsers.
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' && der.length === 91;
  } catch {
    return false;
  }
}

const sha256Of = (publicKey: string) =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
