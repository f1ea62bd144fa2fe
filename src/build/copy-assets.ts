import { buildAlone } from './build-alone.ts';

/** Script and style of the copy, each as one text to stand inside it. */
export type CopyAssets = { script: string; style: string };

/** Builds them. Throws where the build gives more files than one of each. */
export async function buildCopyAssets(): Promise<CopyAssets> {
  const output = await buildAlone('src/copy.ts');
  const script = output.find((file) => file.type === 'chunk');
  const style = output.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (script?.type !== 'chunk' || style?.type !== 'asset' || output.length !== 2) {
    throw new Error(`The copy wants one script and one style, the build gives ${output.length}`);
  }
  return { script: script.code.trim(), style: String(style.source).trim() };
}
