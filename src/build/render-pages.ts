import preact from '@preact/preset-vite';
import { createServer } from 'vite';
import type { Content } from '../model/content.ts';
import { localise } from '../model/localise.ts';
import type { Rendered, RenderedCopy } from '../pages/render.tsx';
import { langs } from '../routes.ts';
import { iconInside } from './icons.ts';

type Renderer = typeof import('../pages/render.tsx');

/** `preview` while a shown guide is unsigned. */
export function statusOf({ guides }: Content): 'preview' | 'signed' {
  return guides.some(({ review }) => review === null) ? 'preview' : 'signed';
}

/** The pages of the site, the 404 page last, and the copy of each language. */
type Site = { pages: Rendered[]; copies: RenderedCopy[] };

/** Every page and copy, rendered from checked content. */
export async function renderPages(content: Content, base: string): Promise<Site> {
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    plugins: [preact()],
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    const { renderAll, renderCopy } = (await vite.ssrLoadModule(
      '/src/pages/render.tsx',
    )) as Renderer;
    const booklets = langs.map((lang) => localise(content, lang));
    const status = statusOf(content);
    return {
      pages: renderAll({ booklets, base, icon: iconInside, status }),
      copies: booklets.map((booklet) => renderCopy(booklet, status)),
    };
  } finally {
    await vite.close();
  }
}
