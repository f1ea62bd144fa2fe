import { buildSite } from '../../../../src/build/build-site.ts';
import { buildDir } from '../../../support/sites.ts';
import { broken } from './breaks.ts';
import { settings } from './settings.ts';

const built = new Map<number, Promise<string>>();

/** The folder of a site that is broken on purpose, where that was asked for. Throws what its build throws. */
export async function brokenSite(timeScale: number): Promise<string | undefined> {
  if (!settings.broken) return undefined;
  const known = built.get(timeScale) ?? build(settings.broken, timeScale);
  built.set(timeScale, known);
  return known;
}

async function build(name: string, timeScale: number): Promise<string> {
  const outDir = `${buildDir}/test-broken-${timeScale}`;
  const { plugins, check } = broken(name);
  await buildSite({ base: '/', outDir, contentDir: 'content', timeScale, plugins });
  check();
  return outDir;
}
