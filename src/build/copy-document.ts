import { minify } from 'html-minifier-terser';
import type { Release } from '../model/schema.ts';
import type { RenderedCopy } from '../pages/render.tsx';
import { lastLine } from '../signing/last-line.ts';
import type { CopyAssets } from './copy-assets.ts';
import { shortenClasses } from './copy-names.ts';
import { copyStyle } from './copy-style.ts';
import { escapeHtml } from './document.ts';
import { integrityOf } from './sha256.ts';

type Options = { assets: CopyAssets; release: Release };

/** The copy as a whole file: script and style inside, allowed by their hashes; its last line has room for a signature. */
export async function copyDocument(
  copy: RenderedCopy,
  { assets, release }: Options,
): Promise<string> {
  const { script } = assets;
  const { html: body, style } = shortenClasses(copy.body, copyStyle(copy, assets), script);
  const policy = [
    "default-src 'none'",
    `script-src '${integrityOf(script)}'`,
    `style-src '${integrityOf(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  const html = [
    `<!doctype html><html lang="${copy.lang}"><head>`,
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeHtml(copy.title)}</title><meta name="version" content="${release.version}">`,
    '<meta name="referrer" content="no-referrer"><meta name="format-detection" content="telephone=no">',
    '<meta name="color-scheme" content="light dark">',
    `<style>${style}</style></head><body>${body}`,
    `<script type="module">${script}</script></body></html>`,
  ].join('');
  // Quotes and closing tags that HTML can do without are a fifth of the file; nothing inside them is touched.
  const small = await minify(html, {
    removeAttributeQuotes: true,
    removeOptionalTags: true,
    collapseBooleanAttributes: true,
  });
  return `${small}\n${lastLine({ version: release.version })}`;
}
