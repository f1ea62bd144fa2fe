import { type Bytes, fromBase64, toBase64 } from './bytes.ts';
import type { SigningKey } from './key.ts';

/** Every browser that gets our scripts knows it. */
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
const how = { name: 'ECDSA', hash: 'SHA-256' };

/**
 * The key among `keys` that made the signature over `bytes`; nothing where none did.
 * In: the signature in IEEE P1363 form (64 bytes) as base64. Rejects where the browser has no WebCrypto.
 */
export async function keyThatSigned<K extends SigningKey>(
  keys: K[],
  signature: string,
  bytes: Bytes,
): Promise<K | undefined> {
  if (!/^[\w+/]{86}==$/.test(signature)) return undefined;
  const given = fromBase64(signature);
  // The last sign of a base64 text holds bits that nobody reads: one spelling only.
  if (toBase64(given) !== signature) return undefined;
  for (const key of keys) {
    const spki = fromBase64(key.publicKey);
    const known = await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify']);
    if (await crypto.subtle.verify(how, known, given, bytes)) return key;
  }
  return undefined;
}
