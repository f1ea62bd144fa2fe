/** `npm run make-key -- <path outside the repository>`: a key to sign our releases with. */
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isInRepository } from './in-repository.ts';
import { publicPartOf } from './public-key.ts';

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [path, ...more] = positionals;
  if (!path || more.length > 0) {
    throw new Error(
      'Name one file outside the repository → npm run make-key -- ~/keys/booklet.pem',
    );
  }
  const folder = dirname(resolve(path));
  if (!existsSync(folder)) throw new Error(`There is no ${folder} → make the folder first`);
  if (isInRepository(path)) {
    throw new Error(
      `${path} is inside the repository → name a file outside: it must never be published`,
    );
  }
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  try {
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
    writeFileSync(path, pem, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error(`${path} exists already → name another file: a key is never written over`);
  }
  const since = new Date().toISOString().slice(0, 10);
  console.log(told(path, JSON.stringify({ ...publicPartOf(privateKey), since }, null, 2)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function told(path: string, entry: string): string {
  return `The private key is in ${path}, readable to you alone.

1. Put this into the list of content/signing-keys.json, with the day of the first release
   that it signs, then build and publish: phones learn the key from that release.

${entry}

2. Keep the private key
   - with two keepers, in two places: an encrypted stick each, in a locked drawer;
   - once on paper (the file is five lines of text), in a sealed envelope at a third place;
   - never in the repository, in a cloud, in a mail or a messenger.
3. Read the fingerprint to the other keeper by voice and print it where people will look.

To sign: npm run sign -- --key ${path}`;
}
