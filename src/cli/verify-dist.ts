/**
 * `npm run verify-dist -- <url or folder> [--release file] [--keys file]`: a mirror beside our
 * `release.json`, and whether its own is signed with a key of ours.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { homeOf } from './home-of.ts';
import { parseRelease, type Release } from './release.ts';
import { compare } from './verify-dist/compare.ts';
import { judgeSignature } from './verify-dist/judge-signature.ts';
import type { Mirror } from './verify-dist/mirror.ts';
import { readFolder } from './verify-dist/read-folder.ts';
import { readKeys } from './verify-dist/read-keys.ts';
import { readUrl } from './verify-dist/read-url.ts';
import { report } from './verify-dist/report.ts';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      release: { type: 'string', default: 'dist/release.json' },
      keys: { type: 'string', default: 'content/signing-keys.json' },
    },
  });
  const [mirror, ...more] = positionals;
  if (!mirror || more.length > 0) {
    throw new Error('Name one mirror → npm run verify-dist -- https://mirror.example/');
  }
  const ours = readOurs(values.release);
  const keys = readKeys(values.keys);
  const theirs = await read(mirror, ours);
  const { said: signed, fault } = await judgeSignature(theirs, { version: ours.version, keys });
  const differences = [...(fault ? [fault] : []), ...compare(ours, theirs)];
  console.log(report(mirror, ours, { differences, signed }));
  if (differences.length > 0) process.exitCode = 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function readOurs(file: string): Release {
  if (!existsSync(file)) {
    throw new Error(`There is no ${file} → run \`npm run build\`, or name one with --release`);
  }
  return parseRelease(readFileSync(file, 'utf8'), file);
}

async function read(mirror: string, ours: Release): Promise<Mirror> {
  if (/^https?:\/\//.test(mirror)) return readUrl(homeOf(mirror, ours.base), ours);
  if (!existsSync(mirror)) throw new Error(`${mirror} is no address with https:// and no folder`);
  return readFolder(mirror, ours);
}
