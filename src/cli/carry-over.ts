/**
 * `npm run carry-over -- <url or folder of the live site> [--strict]`: between build and upload, so that a
 * phone which comes back after weeks still finds the files of the release that it has.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { carry } from './carry-over/carry.ts';
import { type LiveSite, liveFolder, liveServer } from './carry-over/live-site.ts';
import { homeOf } from './home-of.ts';
import { parseRelease } from './release.ts';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      dist: { type: 'string', default: 'dist' },
      strict: { type: 'boolean', default: false },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  });
  const [site, ...more] = positionals;
  if (!site || more.length > 0) {
    throw new Error('Name the live site → npm run carry-over -- https://booklet.example/');
  }
  const { older, lost } = await carry(values.dist, liveSite(site, values.dist), values.today);
  const entries = Object.values(older);
  const last = entries.map(({ until }) => until).sort();
  const span = entries.length > 0 ? `, to be served until ${last[0]} … ${last.at(-1)}` : '';
  console.log(`${values.dist} holds ${entries.length} files of earlier releases${span}`);
  for (const line of lost) console.warn(`Not carried over: ${line}`);
  if (lost.length > 0 && values.strict) process.exitCode = 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function liveSite(site: string, dist: string): LiveSite {
  const list = join(dist, 'release.json');
  if (!existsSync(list)) throw new Error(`There is no ${list} → run \`npm run build\` first`);
  if (!/^https?:\/\//.test(site)) return liveFolder(site);
  return liveServer(homeOf(site, parseRelease(readFileSync(list, 'utf8'), list).base));
}
