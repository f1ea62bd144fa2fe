import { type Bytes, textOf } from './bytes.ts';

/** The last line of a copy: which version it is, and the signature over every byte before this line. */
export function lastLine({
  version,
  signature = 'none',
}: {
  version: string;
  signature?: string;
}): string {
  return `${begin}${version} signature ${signature} -->\n`;
}

const begin = '<!-- what-to-do ';
const whole = /^<!-- what-to-do (\d+\.\d+\.\d+) signature (none|[\w+/]{86}==) -->\n$/;
const lineFeed = 10;

/** A copy taken apart; `signed` is every byte before the last line. */
export type SplitCopy = { signed: Bytes; version: string; signature: string };

/** Takes a copy apart. Nothing where its last line is not exactly as we write it. */
export function splitCopy(bytes: Bytes): SplitCopy | undefined {
  const at = bytes.lastIndexOf(lineFeed, bytes.length - 2) + 1;
  const [, version, signature] = whole.exec(textOf(bytes.subarray(at))) ?? [];
  if (!version || !signature) return undefined;
  return { signed: bytes.subarray(0, at), version, signature };
}

/** The version inside the signed part, from the head of the page. */
export function versionInside(signed: Bytes): string | undefined {
  const head = textOf(signed.subarray(0, 4096));
  return /<\/title><meta name="?version"? content="?(\d+\.\d+\.\d+)"?>/.exec(head)?.[1];
}

/** Whether a file is a copy of ours or was one: its head or its last line is still there. */
export function looksLikeCopy(bytes: Bytes): boolean {
  const end = textOf(bytes.subarray(-4096));
  return versionInside(bytes) !== undefined || end.includes(begin);
}
