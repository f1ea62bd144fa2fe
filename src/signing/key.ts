/** A key of our releases as the content lists it and the phone knows it. */
export type SigningKey = {
  /** The public part: SPKI as base64. */
  publicKey: string;
  /** What people compare: `1a2b 3c4d 5e6f 7a8b`. */
  fingerprint: string;
  since: string;
  /** The day from which nothing new is signed with it. */
  until?: string;
  /** Whoever took it can sign too: nothing signed with it is believed any more. */
  stolen?: true;
};

/** How a fingerprint is shown: the first 16 digits of the SHA-256 (hexadecimal) of the SPKI, in fours. */
export function fingerprintOf(sha256: string): string {
  return sha256.slice(0, 16).match(/.{4}/g)!.join(' ');
}
