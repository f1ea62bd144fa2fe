import { buildAlone } from './build-alone.ts';

/** What the pages of the tools add to the style of every page. Throws where the build gives more than one style. */
export async function buildToolsStyle(): Promise<string> {
  const output = await buildAlone('src/ui/css/tools.css');
  const styles = output.filter(({ fileName }) => fileName.endsWith('.css'));
  const [style] = styles;
  if (style?.type !== 'asset' || styles.length > 1)
    throw new Error(`The tools want one style, the build gives ${styles.length}`);
  return String(style.source).trim();
}
