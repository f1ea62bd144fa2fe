import { type Bytes, textOf } from './bytes.ts';
import { compareVersions } from './compare-versions.ts';
import type { SigningKey } from './key.ts';
import { looksLikeCopy, splitCopy, versionInside } from './last-line.ts';
import { keyThatSigned } from './signature.ts';

/** What the app knows of itself: its version and the keys of our releases. */
export type Known = { version: string; keys: SigningKey[] };

export type Verdict =
  /** Signed by us; `age` is beside the app that asks. */
  | { is: 'genuine'; age: 'same' | 'older' | 'newer'; version: string; key: SigningKey }
  /** The signature fits, but the key is not to be believed for this any more. */
  | { is: 'distrusted'; version: string; key: SigningKey }
  /** Ours by its form; no signature of ours fits it. */
  | { is: 'changed' }
  /** Ours by its form and whole, as far as one can see; nobody has signed it. */
  | { is: 'unsigned'; version: string }
  /** Signed, and this app knows no key at all. */
  | { is: 'unknown-key'; version: string }
  | { is: 'foreign' };

/** Judges the bytes of a copy. Rejects only where the browser has no WebCrypto. */
export async function judgeCopy(bytes: Bytes, known: Known): Promise<Verdict> {
  const copy = splitCopy(bytes);
  if (!copy) return { is: looksLikeCopy(bytes) ? 'changed' : 'foreign' };
  const { signed, version, signature } = copy;
  // The last line is not signed; what it says must stand inside too.
  if (versionInside(signed) !== version) return { is: 'changed' };
  if (signature === 'none') return { is: 'unsigned', version };
  return judgeSignature({ signature, signed, version }, known);
}

/** Judges a `release.json` by what stands in its `release.json.sig`. */
export async function judgeList(bytes: Bytes, signature: string, known: Known): Promise<Verdict> {
  const version = versionOfList(bytes);
  if (version === undefined) return { is: looksLikeList(bytes) ? 'changed' : 'foreign' };
  return judgeSignature({ signature: signature.trim(), signed: bytes, version }, known);
}

/** Whether a file is a `release.json` or was one. */
export function looksLikeList(bytes: Bytes): boolean {
  return textOf(bytes.subarray(0, 4096)).includes('"files":');
}

/** The version that a `release.json` says; nothing where the bytes are none. */
function versionOfList(bytes: Bytes): string | undefined {
  try {
    const { version } = JSON.parse(textOf(bytes));
    return /^\d+\.\d+\.\d+$/.test(version) ? version : undefined;
  } catch {
    return undefined;
  }
}

type Signed = { signature: string; signed: Bytes; version: string };

async function judgeSignature(
  { signature, signed, version }: Signed,
  { version: ours, keys }: Known,
): Promise<Verdict> {
  if (keys.length === 0) return { is: 'unknown-key', version };
  const key = await keyThatSigned(keys, signature, signed);
  if (!key) return { is: 'changed' };
  const order = compareVersions(version, ours);
  // What came after this app was signed with a key that this app calls retired: not by us.
  if (key.stolen || (key.until && order > 0)) return { is: 'distrusted', version, key };
  const age = order === 0 ? 'same' : order < 0 ? 'older' : 'newer';
  return { is: 'genuine', age, version, key };
}
