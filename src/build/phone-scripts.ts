import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { buildAlone } from './build-alone.ts';
import { allIsLent, borrowPlugin, lendPlugin } from './lend-plugin.ts';
import { timeScalePlugin } from './time-scale-plugin.ts';

export type ScriptOptions = { base: string; timeScale: number; plugins: Plugin[] };

/** The scripts beside that of every page, as code. */
export type PhoneScripts = Record<'steps' | 'islands' | 'tools', string>;

/**
 * Builds them, each whole in itself: a script that imports another over the network cannot hold it to
 * its hash. Throws where the build gives more than one file.
 */
export async function buildPhoneScripts(options: ScriptOptions): Promise<PhoneScripts> {
  const steps = await buildScript('src/islands/steps.ts', lendPlugin('steps'), options);
  const islands = await buildScript('src/islands/islands.ts', lendPlugin('islands'), options);
  const tools = await buildScript('src/islands/tools.ts', borrowPlugin(), options);
  // Where the others did not come there is nothing to build on; the page is whole without.
  return { steps, islands, tools: `if(${allIsLent}){${tools}}` };
}

async function buildScript(
  input: string,
  lending: Plugin,
  { base, timeScale, plugins }: ScriptOptions,
): Promise<string> {
  const output = await buildAlone(input, {
    base,
    plugins: [...plugins, lending, preact(), timeScalePlugin(timeScale)],
    output: { format: 'iife' },
  });
  const [script] = output;
  if (output.length > 1) throw new Error(`${input} wants to be one file, not ${output.length}`);
  return script.code.trim();
}
