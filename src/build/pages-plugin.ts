import { readFileSync } from 'node:fs';
import type { Plugin, Rollup } from 'vite';
import type { Content } from '../model/content.ts';
import { copyFile, langs, vcardFile } from '../routes.ts';
import { buildCopyAssets } from './copy-assets.ts';
import { copyDocument } from './copy-document.ts';
import { type Asset, type Assets, documentOf } from './document.ts';
import { headersFile } from './headers.ts';
import { packPages } from './pack.ts';
import { packBytes } from './pack-bytes.ts';
import { buildPhoneScripts, type ScriptOptions } from './phone-scripts.ts';
import type { Qr } from './qr.ts';
import { recordingsOf } from './recordings.ts';
import { renderPages } from './render-pages.ts';
import { sha256Of } from './sha256.ts';
import { buildToolsStyle } from './tools-style.ts';

type Options = ScriptOptions & { content: Content; qr?: Qr };

/** Writes every page, one pack a language, and the headers file. */
export function pagesPlugin({ content, qr, ...script }: Options): Plugin {
  const { base } = script;
  return {
    name: 'what-to-do:pages',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const emit = (fileName: string, source: string | Uint8Array) =>
        this.emitFile({ type: 'asset', fileName, source });
      const emitHashed = (name: string, type: string, bytes: string | Uint8Array): Asset => {
        const file = `assets/${name}-${sha256Of(bytes).slice(0, 8)}.${type}`;
        emit(file, bytes);
        return { file, bytes };
      };
      const scripts = await buildPhoneScripts(script);
      const assets = {
        ...coreOf(bundle),
        toolsStyle: await buildToolsStyle(),
        steps: emitHashed('steps', 'js', scripts.steps),
        islands: emitHashed('islands', 'js', scripts.islands),
        tools: emitHashed('tools', 'js', scripts.tools),
      };
      const template = readFileSync('index.html', 'utf8');
      const { pages: rendered, copies, cards } = await renderPages(content, base, qr);
      const pages = rendered.map((page) => ({
        ...page,
        html: documentOf(page, { template, base, assets }),
      }));
      for (const { url, html } of pages) emit(fileOf(url, base), html);
      const byLang = langs.map((lang) => pages.filter((page) => page.lang === lang));
      const { shared, packs } = packPages(byLang);
      emitHashed('parts', 'json', JSON.stringify(shared));
      for (const [i, pack] of packs.entries())
        emitHashed(`pack-${langs[i]}`, 'json', packBytes(pack));
      const copyAssets = await buildCopyAssets();
      for (const copy of copies) {
        emit(
          copyFile(copy.lang),
          await copyDocument(copy, { assets: copyAssets, release: content.release }),
        );
      }
      for (const { file, bytes } of recordingsOf(content)) emit(file, bytes);
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

/** Finds the script of every page and its style among the built files. Throws where there is more, or less. */
function coreOf(bundle: Rollup.OutputBundle): Pick<Assets, 'core' | 'style'> {
  const files = Object.values(bundle);
  const scripts = files.filter((file) => file.type === 'chunk');
  const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  const [script] = scripts;
  const [style] = styles;
  if (!script || scripts.length > 1 || style?.type !== 'asset' || styles.length > 1) {
    throw new Error(
      `The build should have one script and one style sheet, it has ${scripts.length} and ${styles.length}`,
    );
  }
  // It stands in every page, so nobody asks for it.
  delete bundle[style.fileName];
  return {
    style: String(style.source).trim(),
    core: { file: script.fileName, bytes: script.code },
  };
}
