/** `npm run sign -- --key <pem> [--dir dist]`: signs the copies and `release.json` of a built site. */
import { parseArgs } from 'node:util';
import { builtKeys } from './sign/built-keys.ts';
import { readKey } from './sign/read-key.ts';
import { signSite } from './sign/sign-site.ts';

try {
  const { values } = parseArgs({
    options: { key: { type: 'string' }, dir: { type: 'string', default: 'dist' } },
  });
  const { key, dir } = values;
  if (!key) throw new Error('Name the key → npm run sign -- --key ~/keys/booklet.pem');
  const signer = readKey(key, builtKeys(dir));
  for (const line of signSite(dir, signer)) console.log(line);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
