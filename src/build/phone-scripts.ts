import preact from '@preact/preset-vite';
import { build, type Plugin, type Rollup } from 'vite';
import { islandWordsPlugin } from './island-words-plugin.ts';
import { borrowPlugin, lendPlugin } from './lend-plugin.ts';
import { targets } from './site-config.ts';
import { timeScalePlugin } from './time-scale-plugin.ts';

export type ScriptOptions = { base: string; timeScale: number; plugins: Plugin[] };

/**
 * Builds the scripts beside `core`, each whole in itself: a script that imports another over the network
 * cannot hold it to its hash. Out: their code. Throws where the build gives more than one file.
 */
export async function buildPhoneScripts(
  options: ScriptOptions,
): Promise<{ islands: string; tools: string }> {
  const islands = await buildScript('src/islands/islands.ts', lendPlugin(), options);
  const tools = await buildScript('src/islands/tools.ts', borrowPlugin(), options);
  // Where the islands did not come there is nothing to build on; the page is whole without.
  return { islands, tools: `if(self.lent){${tools}}` };
}

async function buildScript(
  input: string,
  lending: Plugin,
  { base, timeScale, plugins }: ScriptOptions,
): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    base,
    plugins: [...plugins, lending, preact(), timeScalePlugin(timeScale), islandWordsPlugin()],
    build: {
      write: false,
      target: targets,
      modulePreload: false,
      reportCompressedSize: false,
      rollupOptions: { input, output: { format: 'iife' } },
    },
  });
  const { output } = built as Rollup.RollupOutput;
  const [script] = output;
  if (output.length > 1) throw new Error(`${input} wants to be one file, not ${output.length}`);
  return script.code.trim();
}
