import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flowOf } from '../../../src/flow/flow-of.ts';
import { order } from '../../../src/flow/order.ts';
import { type Target, waysOut } from '../../../src/flow/ways.ts';
import { loadContent } from '../../../src/model/load.ts';
import {
  type Booklet,
  type LocalGuide,
  type LocalStep,
  localise,
} from '../../../src/model/localise.ts';
import { address, isPage, type Lang, langs, paths } from '../../../src/routes.ts';

/** What the built sites were built from, in both languages. */
export const booklets: Booklet[] = langs.map((lang) =>
  localise(loadContent('content').content, lang),
);

/** The numbers that every page carries. */
export const calls = ['tel:101', 'tel:102', 'tel:103', 'tel:112'];

export type { LocalGuide, LocalStep, Target };

export const stepOf = (guide: LocalGuide, id: string) =>
  guide.steps.find((step) => step.id === id)!;
export const inOrder = (guide: LocalGuide) => order(flowOf(guide)).map((id) => stepOf(guide, id));
export const targetsOf = (step: LocalStep): Target[] => waysOut(step).map(({ to }) => to);

/** The address that a way leads to, as its link has it. */
export function hrefOf(base: string, lang: Lang, to: Target): string {
  if (typeof to === 'string') return `#${to}`;
  return address(base, lang, paths.guide(to.guide)) + (to.step ? `#${to.step}` : '');
}

/** A page of a build: its path on the server, and what its file says. */
export type BuiltPage = { url: string; lang: string; title: string; heading: string };

/** Every page of a build, as its `release.json` lists them. */
export function pagesOf({ base, outDir }: { base: string; outDir: string }): BuiltPage[] {
  const { files } = JSON.parse(readFileSync(join(outDir, 'release.json'), 'utf8'));
  return Object.keys(files)
    .filter(isPage)
    .map((name) => {
      const html = readFileSync(join(outDir, name), 'utf8');
      const inside = (pattern: RegExp) => plain(pattern.exec(html)?.[1] ?? '');
      return {
        url: base + name.replace(/index\.html$/, ''),
        lang: inside(/<html lang="(\w+)"/),
        title: inside(/<title>(.*?)<\/title>/),
        heading: inside(/<h1>(.*?)<\/h1>/),
      };
    });
}

/** Whether an address of the site is a page of the build, with that element where it names one. */
export function isBuilt(site: { base: string; outDir: string }, href: string): boolean {
  const { pathname, hash } = new URL(href, 'http://site');
  const file = join(site.outDir, pathname.slice(site.base.length), 'index.html');
  if (!pathname.startsWith(site.base) || !existsSync(file)) return false;
  return hash === '' || readFileSync(file, 'utf8').includes(` id="${hash.slice(1)}"`);
}

function plain(html: string): string {
  return html
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
}
