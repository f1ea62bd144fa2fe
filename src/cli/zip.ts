/** `npm run zip`: all of `dist/` as one archive with its checksum beside it, equal byte by byte for equal files. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { sha256Of } from '../build/sha256.ts';
import { zipSite } from './zip/zip-site.ts';

if (!existsSync('dist/release.json')) {
  console.error('dist/ has no built site → run `npm run build` first');
  process.exit(1);
}
const { version } = JSON.parse(readFileSync('dist/release.json', 'utf8'));
const name = `what-to-do-${version}.zip`;
const archive = zipSite('dist');
mkdirSync('.build', { recursive: true });
writeFileSync(`.build/${name}`, archive);
writeFileSync(`.build/${name}.sha256`, `${sha256Of(archive)}  ${name}\n`);
console.log(`.build/${name} (${Math.round(archive.length / 1024)} KB) and its .sha256`);
