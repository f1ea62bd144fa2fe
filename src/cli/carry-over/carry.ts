import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256Of } from '../../build/sha256.ts';
import { atOnce } from '../at-once.ts';
import { parseRelease } from '../release.ts';
import { candidates, type Older } from './candidates.ts';
import type { LiveSite } from './live-site.ts';

export type Carried = {
  /** What `dist` now holds of earlier releases. */
  older: Older;
  /** What could not be had, in words. */
  lost: string[];
};

/**
 * Copies what the live site serves of earlier releases into the new one, whole files only, and notes
 * them in its `release.json`. In: the folder of the new release, the live site, today as `2026-11-22`.
 * Throws where the new release is none.
 */
export async function carry(dist: string, live: LiveSite, today: string): Promise<Carried> {
  const list = join(dist, 'release.json');
  const text = readFileSync(list, 'utf8');
  const ours = parseRelease(text, list);
  const lost: string[] = [];
  const wanted = await live('release.json')
    .then((bytes) => candidates(ours, parseRelease(bytes.toString('utf8'), 'it'), today))
    .catch((error: Error) => {
      lost.push(`release.json of the live site: ${error.message}`);
      return {} as Older;
    });

  const older: Older = {};
  await atOnce(6, Object.entries(wanted), async ([name, entry]) => {
    try {
      await copy(name, entry.sha256, dist, live);
      older[name] = entry;
    } catch (error) {
      lost.push(`${name}: ${(error as Error).message}`);
    }
  });
  // What an earlier run has carried is still there.
  const all = Object.entries({ ...ours.older, ...older })
    .filter(([, { until }]) => until >= today)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const release = { ...JSON.parse(text), older: Object.fromEntries(all) };
  writeFileSync(list, `${JSON.stringify(release, null, 1)}\n`);
  return { older: release.older, lost: lost.sort() };
}

async function copy(name: string, sha256: string, dist: string, live: LiveSite): Promise<void> {
  const file = join(dist, name);
  if (existsSync(file) && sha256Of(readFileSync(file)) === sha256) return;
  const bytes = await live(name);
  if (sha256Of(bytes) !== sha256) throw new Error('is not what its release.json says');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
