import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isPage } from '../../src/routes.ts';

export type Site = { base: string; outDir: string };

/** The names of all files of a folder, sorted: `en/fire/index.html`. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

export const bytesOf = ({ outDir }: Site, name: string) => readFileSync(join(outDir, name));
export const textOfFile = (site: Site, name: string) => bytesOf(site, name).toString('utf8');

/** The pages of a site by address: `/x/en/fire/`. */
export function pagesIn(site: Site): Map<string, string> {
  const names = filesIn(site.outDir).filter(isPage);
  return new Map(
    names.map((name) => [
      site.base + name.replace(/(^|\/)index\.html$/, '$1'),
      textOfFile(site, name),
    ]),
  );
}

/** Every script of a site, once; one that stands in several files by the last of them, in all pages by home. */
export function scriptsIn(site: Site): [name: string, code: string][] {
  const inline = /<script(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gs;
  const byCode = new Map<string, string>();
  for (const name of [...filesIn(site.outDir), 'index.html']) {
    if (name.endsWith('.js')) byCode.set(textOfFile(site, name), name);
    if (!name.endsWith('.html')) continue;
    for (const [, code] of textOfFile(site, name).matchAll(inline)) byCode.set(code!, name);
  }
  return [...byCode].map(([code, name]) => [name, code]);
}

/** The bytes that a file costs on the wire of the poorest host. */
export const gzipped = (bytes: string | Uint8Array) => gzipSync(bytes, { level: 6 }).length;

export const sha256 = (bytes: string | Uint8Array, as: 'hex' | 'base64') =>
  createHash('sha256').update(bytes).digest(as);

/** The list that the build wrote into the worker. */
export function worksetOf(site: Site): { url: string; integrity?: string }[] {
  const [list] = /\[\{[^[\]]*"integrity"[^[\]]*\]/.exec(textOfFile(site, 'sw.js')) ?? [];
  if (!list) throw new Error('sw.js holds no list of files');
  return JSON.parse(list);
}
