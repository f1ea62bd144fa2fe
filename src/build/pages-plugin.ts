import { readFileSync } from 'node:fs';
import type { Plugin, Rollup } from 'vite';
import type { Content } from '../model/content.ts';
import { copyFile, langs, vcardFile } from '../routes.ts';
import { buildCopyAssets } from './copy-assets.ts';
import { copyDocument } from './copy-document.ts';
import { type Asset, type Assets, documentOf } from './document.ts';
import { headersFile } from './headers.ts';
import { packPages } from './pack.ts';
import type { Qr } from './qr.ts';
import { renderPages } from './render-pages.ts';
import { sha256Of } from './sha256.ts';
import { buildToolsStyle } from './tools-style.ts';

type Options = { base: string; content: Content; qr?: Qr };

/** Writes every page, one pack a language, and the headers file. */
export function pagesPlugin({ base, content, qr }: Options): Plugin {
  return {
    name: 'what-to-do:pages',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const assets = { ...assetsOf(bundle), toolsStyle: await buildToolsStyle() };
      const template = readFileSync('index.html', 'utf8');
      const { pages: rendered, copies, cards } = await renderPages(content, base, qr);
      const pages = rendered.map((page) => ({
        ...page,
        html: documentOf(page, { template, base, assets }),
      }));
      const emit = (fileName: string, source: string) =>
        this.emitFile({ type: 'asset', fileName, source });
      for (const { url, html } of pages) emit(fileOf(url, base), html);
      const emitHashed = (name: string, value: unknown) => {
        const text = JSON.stringify(value);
        emit(`assets/${name}-${sha256Of(text).slice(0, 8)}.json`, text);
      };
      const byLang = langs.map((lang) => pages.filter((page) => page.lang === lang));
      const { shared, packs } = packPages(byLang);
      emitHashed('parts', shared);
      for (const [i, pack] of packs.entries()) emitHashed(`pack-${langs[i]}`, pack);
      const copyAssets = await buildCopyAssets();
      for (const copy of copies) {
        emit(
          copyFile(copy.lang),
          await copyDocument(copy, { assets: copyAssets, release: content.release }),
        );
      }
      for (const { lang, text } of cards) emit(vcardFile(lang), text);
      emit('_headers', headersFile(base));
    },
  };
}

/** `/x/en/fire/` of base `/x/` is the file `en/fire/index.html`. */
function fileOf(url: string, base: string): string {
  const path = url.slice(base.length);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Finds the two scripts (with what they share) and the one style among the built files. Throws where one is missing. */
function assetsOf(bundle: Rollup.OutputBundle): Omit<Assets, 'toolsStyle'> {
  const files = Object.values(bundle);
  const chunk = (fileName: string): Rollup.OutputChunk => {
    const found = bundle[fileName];
    if (found?.type !== 'chunk') throw new Error(`The build has no script ${fileName}`);
    return found;
  };
  const entry = (name: string): Asset[] => {
    const found = files.find((file) => file.type === 'chunk' && file.isEntry && file.name === name);
    if (found?.type !== 'chunk') throw new Error(`The build has no entry «${name}»`);
    const all = [...found.imports.map(chunk), found];
    return all.map(({ fileName, code }) => ({ file: fileName, bytes: code }));
  };
  const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  const [style] = styles;
  if (style?.type !== 'asset' || styles.length > 1) {
    throw new Error(`The build should have one style sheet, it has ${styles.length}`);
  }
  // It stands in every page, so nobody asks for it.
  delete bundle[style.fileName];
  return {
    style: String(style.source).trim(),
    core: entry('core'),
    islands: entry('islands'),
    tools: entry('tools'),
  };
}
