import { type Pack, packCharset } from '../protocol.ts';

/** The byte of every letter beyond ASCII that the packs' charset has. */
const bytes = new Map(
  [...new TextDecoder(packCharset).decode(Uint8Array.from({ length: 128 }, (_, i) => 128 + i))].map(
    (letter, i) => [letter, 128 + i],
  ),
);

/**
 * A pack as JSON with one byte a Cyrillic letter, a tenth less to send than UTF-8 even when compressed.
 * What the charset lacks stands as `\u2192`, which JSON allows in any text.
 */
export function packBytes(pack: Pack): Uint8Array {
  const units = JSON.stringify(pack).split('');
  return Uint8Array.from(units.flatMap((unit) => byteOf(unit) ?? escaped(unit)));
}

const byteOf = (unit: string) => (unit < '\x80' ? unit.charCodeAt(0) : bytes.get(unit));

const escaped = (unit: string) =>
  [...`\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`].map((digit) => digit.charCodeAt(0));
