import { build, type Rollup } from 'vite';
import { targets } from './site-config.ts';

/** What the pages of the tools add to the style of every page. Throws where the build gives more than one style. */
export async function buildToolsStyle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: targets,
      cssTarget: targets,
      rollupOptions: { input: 'src/ui/css/tools.css' },
    },
  });
  const { output } = built as Rollup.RollupOutput;
  const styles = output.filter(({ fileName }) => fileName.endsWith('.css'));
  const [style] = styles;
  if (style?.type !== 'asset' || styles.length > 1)
    throw new Error(`The tools want one style, the build gives ${styles.length}`);
  return String(style.source).trim();
}
