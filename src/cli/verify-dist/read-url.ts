import { randomUUID } from 'node:crypto';
import { sha256Of } from '../../build/sha256.ts';
import { atOnce } from '../at-once.ts';
import { getFile } from '../get-file.ts';
import { addressOf, type Release } from '../release.ts';
import type { Mirror, Seen } from './mirror.ts';

/** Reads a mirror from a server. In: the address of its home, milliseconds for one file. */
export async function readUrl(home: URL, release: Release, timeout = 30_000): Promise<Mirror> {
  const files = new Map<string, Seen>();
  let list: string | undefined;
  const names = ['release.json', ...Object.keys(release.files)];
  await atOnce(6, names, async (name) => {
    const [seen, bytes] = await read(home, name, timeout);
    files.set(name, seen);
    if (name === 'release.json') list = bytes?.toString('utf8');
  });
  const [, signature] = await read(home, 'release.json.sig', timeout);
  return {
    files,
    release: list,
    signature: signature?.toString('utf8'),
    extra: [],
    mayLack: ['_headers'],
  };
}

async function read(home: URL, name: string, timeout: number): Promise<[Seen, Buffer?]> {
  // The page for what is not there is not asked for, but met.
  const is404 = name === '404.html';
  const url = new URL(is404 ? `nowhere-${randomUUID()}/` : addressOf(name), home);
  try {
    const { status, to, type, bytes } = await getFile(url, timeout);
    if (status >= 300 && status < 400) return [{ got: 'redirect', status, to: to ?? 'nowhere' }];
    if (status === (is404 ? 404 : 200)) {
      return [{ got: 'file', sha256: sha256Of(bytes), type }, bytes];
    }
    if (is404) {
      const why = `an unknown address is answered with ${status} instead of 404`;
      return [{ got: 'fault', why }];
    }
    if (status === 404 || status === 410) return [{ got: 'nothing' }];
    return [{ got: 'fault', why: `answered with ${status}` }];
  } catch (error) {
    return [{ got: 'fault', why: (error as Error).message }];
  }
}
