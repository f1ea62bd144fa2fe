import { build, type Rollup, type UserConfig } from 'vite';
import { targets } from './site-config.ts';

type Options = Pick<UserConfig, 'base' | 'plugins'> & { output?: { format: 'iife' } };

/** Builds one file and what it imports, and writes nothing. Out: the built files. */
export async function buildAlone(
  input: string,
  { output = undefined, ...config }: Options = {},
): Promise<Rollup.RollupOutput['output']> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    ...config,
    build: {
      write: false,
      target: targets,
      cssTarget: targets,
      modulePreload: false,
      reportCompressedSize: false,
      rollupOptions: { input, ...(output && { output }) },
    },
  });
  return (built as Rollup.RollupOutput).output;
}
