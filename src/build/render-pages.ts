import preact from '@preact/preset-vite';
import { createServer } from 'vite';
import type { Content } from '../model/content.ts';
import { localise } from '../model/localise.ts';
import type { Rendered } from '../pages/render.tsx';
import { langs } from '../routes.ts';
import { iconInside } from './icons.ts';

type Renderer = typeof import('../pages/render.tsx');

/** `preview` while a shown guide is unsigned. */
export function statusOf({ guides }: Content): 'preview' | 'signed' {
  return guides.some(({ review }) => review === null) ? 'preview' : 'signed';
}

/** Every page, rendered from checked content. */
export async function renderPages(content: Content, base: string): Promise<Rendered[]> {
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    plugins: [preact()],
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    const { renderAll } = (await vite.ssrLoadModule('/src/pages/render.tsx')) as Renderer;
    const booklets = langs.map((lang) => localise(content, lang));
    return renderAll({ booklets, base, icon: iconInside, status: statusOf(content) });
  } finally {
    await vite.close();
  }
}
