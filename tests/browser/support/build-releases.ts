import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { buildSite } from '../../../src/build/build-site.ts';
import { buildDir, sites } from '../../support/sites.ts';

/** A build of today's program whose content says of which release it is. */
export type BuiltRelease = {
  base: string;
  outDir: string;
  contentDir: string;
  version: string;
  /** The first line of the guide «bleeding», in Ukrainian; no other release has it. */
  line: string;
};

export type ReleaseOptions = {
  /** The folder they stand in; another one for other options. */
  name?: string;
  timeScale?: number;
  /** Where they stand on their server. */
  base?: string;
  /** What else is changed in the content of a release before it is built. */
  // biome-ignore lint/suspicious/noExplicitAny: files of the content as they are written
  content?: (k: number, change: (file: string, how: (data: any) => void) => void) => void;
  /** Changes to the program of a release. */
  plugins?: (k: number) => Plugin[];
};

/** Files of tests that run side by side build their own. */
const worker = process.env.VITEST_POOL_ID ?? '';
const building = new Map<string, Promise<unknown>>();

/** So many releases, the oldest first, each built once in a run of the tests. Throws what the build throws. */
export async function buildReleases(
  count: number,
  options: ReleaseOptions = {},
): Promise<BuiltRelease[]> {
  const { timeScale = 1, name = `times-${timeScale}` } = options;
  // Tests side by side want the same ones: one builds, the others wait.
  const before = building.get(name);
  const built = Promise.resolve(before).then(() => buildNow(count, name, options));
  building.set(name, built);
  return built;
}

async function buildNow(
  count: number,
  name: string,
  options: ReleaseOptions,
): Promise<BuiltRelease[]> {
  const { timeScale = 1, base = '/', content, plugins } = options;
  const built: BuiltRelease[] = [];
  for (let k = 1; k <= count; k += 1) {
    const folder = `${buildDir}/releases${worker}/${name}/${k}`;
    const line = `Порада ${k}: тисніть на рану.`;
    const release = {
      ...{ base, outDir: `${folder}/site`, contentDir: `${folder}/content` },
      ...{ version: `77.0.${k}`, line },
    };
    built.push(release);
    if (isOfThisRun(release.outDir)) continue;
    rmSync(folder, { recursive: true, force: true });
    cpSync('content', release.contentDir, { recursive: true });
    // biome-ignore lint/suspicious/noExplicitAny: files of the content as they are written
    const change = (file: string, how: (data: any) => void) =>
      edit(`${release.contentDir}/${file}`, how);
    change('release.json', (data) => {
      data.version = release.version;
    });
    change('guides/bleeding.json', (guide) => {
      const { text } = guide.steps.find(({ id }: { id: string }) => id === guide.start);
      text.uk = line;
      text.en = `Advice ${k}: press on the wound.`;
    });
    content?.(k, change);
    await buildSite({ ...release, timeScale, plugins: plugins?.(k) });
  }
  return built;
}

/** Every run builds the sites first; what is younger than they are is of this run. */
function isOfThisRun(outDir: string): boolean {
  const mark = (folder: string) => `${folder}/release.json`;
  if (!existsSync(mark(outDir))) return false;
  return statSync(mark(outDir)).mtimeMs > statSync(mark(sites.root.outDir)).mtimeMs;
}

// biome-ignore lint/suspicious/noExplicitAny: files of the content as they are written
function edit(path: string, how: (data: any) => void): void {
  const data = JSON.parse(readFileSync(path, 'utf8'));
  how(data);
  writeFileSync(path, JSON.stringify(data));
}
