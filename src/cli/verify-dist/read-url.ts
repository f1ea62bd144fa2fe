import { createHash, randomUUID } from 'node:crypto';
import { addressOf, type Release } from '../release.ts';
import type { Mirror, Seen } from './mirror.ts';

type Options = {
  /** Milliseconds for one file. */
  timeout?: number;
  /** Files asked for at a time. */
  atOnce?: number;
};

/** Far more than any file of ours; what is longer is read by nobody. */
const longest = 20_000_000;

/** A mirror that means harm would answer a checker with the right files, and a phone with others. */
const asPhone = {
  'User-Agent':
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
};

/** Reads a mirror from a server. In: the address of its home. Bodies are compared as they are unpacked. */
export async function readUrl(
  home: URL,
  release: Release,
  { timeout = 30_000, atOnce = 6 }: Options = {},
): Promise<Mirror> {
  const files = new Map<string, Seen>();
  let list: string | undefined;
  const waiting = ['release.json', ...Object.keys(release.files)];
  const take = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const { seen, text } = await read(home, name, timeout);
      files.set(name, seen);
      if (name === 'release.json') list = text;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, take));
  return { files, release: list, extra: [], mayLack: ['_headers'] };
}

async function read(
  home: URL,
  name: string,
  timeout: number,
): Promise<{ seen: Seen; text?: string }> {
  // The page for what is not there is not asked for, but met.
  const is404 = name === '404.html';
  const url = new URL(is404 ? `nowhere-${randomUUID()}/` : addressOf(name), home);
  try {
    const signal = AbortSignal.timeout(timeout);
    const answer = await fetch(url, { redirect: 'manual', headers: asPhone, signal });
    const { status } = answer;
    const to = answer.headers.get('location');
    if (status >= 300 && status < 400) {
      await answer.body?.cancel();
      return { seen: { got: 'redirect', status, to: to ?? 'nowhere' } };
    }
    if (status !== (is404 ? 404 : 200)) {
      await answer.body?.cancel();
      if (is404) {
        const why = `an unknown address is answered with ${status} instead of 404`;
        return { seen: { got: 'fault', why } };
      }
      if (status === 404 || status === 410) return { seen: { got: 'nothing' } };
      return { seen: { got: 'fault', why: `answered with ${status}` } };
    }
    const type = answer.headers.get('content-type') ?? '';
    const hash = createHash('sha256');
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of answer.body ?? []) {
      length += piece.length;
      if (length > longest) return { seen: { got: 'fault', why: `longer than ${longest} bytes` } };
      hash.update(piece);
      if (name === 'release.json') pieces.push(piece);
    }
    const sha256 = hash.digest('hex');
    return { seen: { got: 'file', sha256, type }, text: Buffer.concat(pieces).toString('utf8') };
  } catch (error) {
    return { seen: { got: 'fault', why: whyOf(error, timeout) } };
  }
}

function whyOf(error: unknown, timeout: number): string {
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError') return `not answered in ${timeout / 1000} s`;
  if (message === 'terminated') return 'the body was cut short';
  return cause instanceof Error ? cause.message : message;
}
