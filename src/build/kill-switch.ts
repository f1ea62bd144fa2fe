import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { loadChecked } from '../model/check.ts';
import { lastResortPlugin } from './last-resort-plugin.ts';
import { sha256Of } from './sha256.ts';
import { timeScalePlugin } from './time-scale-plugin.ts';

type Options = { outDir: string; contentDir: string; timeScale?: number };

/**
 * Puts the kill-switch worker in the place of `sw.js` of a built site and its hash into `release.json`.
 * Throws where the folder holds no built site.
 */
export async function putKillSwitch({ outDir, contentDir, timeScale = 1 }: Options): Promise<void> {
  const listed = join(outDir, 'release.json');
  const release = JSON.parse(readFileSync(listed, 'utf8'));
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      lastResortPlugin(loadChecked(contentDir, () => undefined)),
      timeScalePlugin(timeScale),
    ],
    build: {
      write: false,
      target: 'chrome80',
      rollupOptions: { input: 'src/worker/kill-switch.ts', output: { format: 'iife' } },
    },
  });
  const [script] = (built as Rollup.RollupOutput).output;
  writeFileSync(join(outDir, 'sw.js'), script.code);
  release.files['sw.js'] = sha256Of(script.code);
  writeFileSync(listed, `${JSON.stringify(release, null, 1)}\n`);
}
