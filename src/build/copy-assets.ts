import { build, type Rollup } from 'vite';
import { targets } from './site-config.ts';

/** Script and style of the copy, each as one text to stand inside it. */
export type CopyAssets = { script: string; style: string };

/** Builds them. Throws where the build gives more files than one of each. */
export async function buildCopyAssets(): Promise<CopyAssets> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: targets,
      cssTarget: targets,
      modulePreload: false,
      rollupOptions: { input: 'src/copy.ts' },
    },
  });
  const { output } = built as Rollup.RollupOutput;
  const script = output.find((file) => file.type === 'chunk');
  const style = output.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (script?.type !== 'chunk' || style?.type !== 'asset' || output.length !== 2) {
    throw new Error(`The copy wants one script and one style, the build gives ${output.length}`);
  }
  return { script: script.code.trim(), style: String(style.source).trim() };
}
