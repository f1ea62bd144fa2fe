import { createPrivateKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { SigningKey } from '../../signing/key.ts';
import { isInRepository } from '../in-repository.ts';
import { publicPartOf } from '../public-key.ts';

/** Who signs: the private key, and what the site says of it. */
export type Signer = { privateKey: KeyObject; key: SigningKey };

const list = 'content/signing-keys.json';

/** Reads a private key. Throws where it stands inside the repository or is none that the site believes. */
export function readKey(path: string, known: SigningKey[]): Signer {
  if (!existsSync(path)) throw new Error(`There is no ${path} → \`npm run make-key\` makes a key`);
  if (isInRepository(path)) {
    throw new Error(
      `${path} is inside the repository → move it out, and replace the key if it was ever committed`,
    );
  }
  const privateKey = parse(path);
  const { publicKey, fingerprint } = publicPartOf(privateKey);
  const key = known.find((one) => one.publicKey === publicKey);
  if (!key) {
    throw new Error(
      `The site does not know the key ${fingerprint} of ${path} → put its public part into ${list} and run \`npm run build\`, or take another key`,
    );
  }
  if (key.until) {
    throw new Error(
      `${list} says that ${fingerprint} is retired since ${key.until} → take the key in use`,
    );
  }
  return { privateKey, key };
}

function parse(path: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(
      `${path} is no private key in PEM: ${(error as Error).message} → take the file that \`npm run make-key\` wrote`,
    );
  }
  if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key;
  throw new Error(
    `${path} is no key of ECDSA on P-256 → take the file that \`npm run make-key\` wrote`,
  );
}
