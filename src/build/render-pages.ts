import preact from '@preact/preset-vite';
import { createServer } from 'vite';
import type { Content } from '../model/content.ts';
import { localise } from '../model/localise.ts';
import type { Rendered, RenderedCopy } from '../pages/render.tsx';
import { type Lang, langs } from '../routes.ts';
import { iconInside } from './icons.ts';
import type { Qr } from './qr.ts';
import { recordingsOf } from './recordings.ts';

type Renderer = typeof import('../pages/render.tsx');

/** `preview` while a shown guide is unsigned. */
export function statusOf({ guides }: Content): 'preview' | 'signed' {
  return guides.some(({ review }) => review === null) ? 'preview' : 'signed';
}

/** The pages of the site, the 404 page last, and of each language the copy and the cards of its numbers. */
type Site = { pages: Rendered[]; copies: RenderedCopy[]; cards: { lang: Lang; text: string }[] };

/** Every page and copy, rendered from checked content. */
export async function renderPages(content: Content, base: string, qr?: Qr): Promise<Site> {
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    plugins: [preact()],
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    const { emergencyCards, renderAll, renderCopy } = (await vite.ssrLoadModule(
      '/src/pages/render.tsx',
    )) as Renderer;
    const booklets = langs.map((lang) => localise(content, lang));
    const status = statusOf(content);
    const recordings = recordingsOf(content);
    return {
      pages: renderAll({ booklets, base, icon: iconInside, status, qr, recordings }),
      copies: booklets.map((booklet) => renderCopy(booklet, status)),
      cards: booklets.map((one) => ({ lang: one.lang, text: emergencyCards(one) })),
    };
  } finally {
    await vite.close();
  }
}
