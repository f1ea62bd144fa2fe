import { resolve } from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import { loadChecked } from '../model/check.ts';
import { pagesPlugin } from './pages-plugin.ts';
import { pwa } from './pwa.ts';
import { qrOf } from './qr.ts';
import { releasePlugin } from './release-plugin.ts';
import { timeScalePlugin } from './time-scale-plugin.ts';

export type SiteOptions = {
  /** Where the site stands on its server: `/` or `/x/y/`. */
  base: string;
  outDir: string;
  /** The folder of the content; the project's own unless a test says otherwise. */
  contentDir: string;
  /** The address the site will have, for the code to scan: `https://…/`. */
  siteUrl?: string;
  /** Tests that cannot wait build with shorter times: 0.1 makes 4.5 s of 45 s. */
  timeScale?: number;
  /** Changes to the scripts, the worker's too, for tests that need another release of the program. */
  plugins?: Plugin[];
};

/** The oldest browsers that get scripts; older ones read the pages without. */
export const targets = ['chrome80', 'ios13.4', 'safari13.1', 'firefox79'];

/** How the site is built. Throws where `base` or `siteUrl` is not as it has to be, and with every fault of the content. */
export function siteConfig(options: SiteOptions): UserConfig {
  const { base, contentDir, siteUrl, timeScale = 1, plugins = [] } = options;
  if (!/^\/([\w.-]+\/)*$/.test(base)) {
    throw new Error(`BASE is «${base}»; write it with slashes at both ends, such as /kherson/`);
  }
  const outDir = resolve(options.outDir);
  const content = loadChecked(contentDir, (line) => {
    if (process.env.VERBOSE) console.warn(line);
  });
  const qr = siteUrl === undefined ? undefined : qrOf(siteUrl);
  const site = { base, content, qr, outDir, timeScale, plugins };
  return {
    base,
    appType: 'mpa',
    // By itself Vite takes its ES5 build: a kilobyte more for browsers that get no scripts of ours.
    resolve: { alias: { 'workbox-window': 'workbox-window/build/workbox-window.prod.mjs' } },
    plugins: [
      ...plugins,
      timeScalePlugin(timeScale),
      pagesPlugin(site),
      pwa(site),
      releasePlugin(site),
    ],
    build: {
      outDir,
      emptyOutDir: true,
      target: targets,
      cssTarget: targets,
      modulePreload: false,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rollupOptions: { input: { core: 'src/core.ts' } },
    },
  };
}
