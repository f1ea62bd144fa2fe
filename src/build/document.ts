import type { Rendered, Script } from '../pages/render.tsx';
import { firstLine, metaPolicy } from './policy.ts';
import { integrityOf } from './sha256.ts';

/** What every page is made with: its style as text, the scripts it links to with their bytes for the integrity. */
export type Assets = {
  style: string;
  /** What the pages of the tools add to it. */
  toolsStyle: string;
  core: Asset;
  steps: Asset;
  islands: Asset;
  tools: Asset;
};
export type Asset = { file: string; bytes: string | Uint8Array };

/** The scripts of a page, in the order in which they run. */
const scriptsOf: Record<Script, ('core' | 'steps' | 'islands' | 'tools')[]> = {
  core: ['core'],
  steps: ['core', 'steps'],
  islands: ['core', 'islands'],
  tools: ['core', 'steps', 'islands', 'tools'],
};

type Options = { template: string; base: string; assets: Assets };

/** The whole HTML of a page: the template `index.html` filled in. */
export function documentOf(page: Rendered, { template, base, assets }: Options): string {
  const styles = page.script === 'tools' ? [assets.style, assets.toolsStyle] : [assets.style];
  const scripts = scriptsOf[page.script].map((name) => assets[name]);
  const links = [
    `<link rel="manifest" href="${base}manifest.webmanifest">`,
    `<link rel="icon" href="${base}icon.svg" type="image/svg+xml">`,
    `<link rel="apple-touch-icon" href="${base}apple-touch-icon.png">`,
    // In the page: on 2G a file of its own would keep the screen white for a round trip more.
    ...styles.map((style) => `<style>${style}</style>`),
    ...scripts.map(
      (script) => `<script type="module" src="${base}${script.file}" ${secured(script)}></script>`,
    ),
  ];
  const values: Record<string, string> = {
    lang: page.lang,
    policy: metaPolicy(styles),
    first: firstLine,
    title: escapeHtml(page.title),
    description: escapeHtml(page.description),
    links: links.join(''),
    body: page.body,
  };
  return tight(template).replace(/%([a-z]+)%/g, (mark, name: string) => values[name] ?? mark);
}

function secured({ bytes }: Asset): string {
  return `integrity="${integrityOf(bytes)}" crossorigin`;
}

function tight(html: string): string {
  return html.replace(/\n\s*/g, '').replace(/ \/>/g, '>');
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
