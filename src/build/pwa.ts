import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import type { Content } from '../model/content.ts';
import { address, paths } from '../routes.ts';
import { copiesPlugin } from './copies-plugin.ts';
import { lastResortPlugin } from './last-resort-plugin.ts';
import { newsPlugin } from './news-plugin.ts';
import { integrityOf } from './sha256.ts';
import { timeScalePlugin } from './time-scale-plugin.ts';

type Options = {
  base: string;
  content: Content;
  outDir: string;
  timeScale: number;
  /** Changes to the worker's script. */
  plugins: Plugin[];
};

/** The web app manifest and the worker, with the integrity of every file of the offline set. */
export function pwa({ base, content, outDir, timeScale, plugins }: Options) {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/worker',
    filename: 'sw.ts',
    injectRegister: false,
    outDir,
    includeManifestIcons: false,
    manifest: webManifest(base, content),
    integration: {
      // The plugin would list the web manifest once more, without integrity; the worker could not install.
      beforeBuildServiceWorker: ({ injectManifest }) => {
        injectManifest.additionalManifestEntries = [];
      },
    },
    injectManifest: {
      globPatterns: ['assets/*', 'manifest.webmanifest', 'icon.svg'],
      maximumFileSizeToCacheInBytes: 2_000_000,
      rollupFormat: 'iife',
      minify: true,
      sourcemap: false,
      buildPlugins: {
        vite: [
          ...plugins,
          lastResortPlugin(content),
          copiesPlugin(outDir),
          newsPlugin(content),
          timeScalePlugin(timeScale),
        ],
      },
      manifestTransforms: [
        async (entries) => ({
          manifest: [...new Set(entries.map(({ url }) => url))].sort().map((url) => ({
            url,
            revision: null,
            size: 0,
            integrity: integrityOf(readFileSync(join(outDir, url))),
          })),
          warnings: [],
        }),
      ],
    },
  });
}

function webManifest(base: string, { guides }: Content) {
  const titleOf = (id: string) => guides.find((guide) => guide.id === id)?.title.uk;
  const shortcuts = [
    ...['shelling', 'bleeding'].map((id) => ({ name: titleOf(id), path: paths.guide(id) })),
    { name: 'Кому дзвонити', path: paths.contacts },
  ];
  return {
    id: base,
    start_url: base,
    scope: base,
    name: 'Що робити',
    short_name: 'Що робити',
    lang: 'uk',
    dir: 'ltr' as const,
    display: 'standalone' as const,
    background_color: '#000000',
    theme_color: '#000000',
    icons: [
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
    shortcuts: shortcuts.flatMap(({ name, path }) =>
      name ? [{ name, url: address(base, 'uk', path) }] : [],
    ),
  };
}
