import type { Plugin } from 'vite';
import type { Content } from '../model/content.ts';
import { localise } from '../model/localise.ts';
import type { News } from '../protocol.ts';

const id = 'virtual:news';

/** What the release brings, compiled into the worker: it arrives with the release and needs no fetch of its own. */
export function newsPlugin(content: Content): Plugin {
  return {
    name: 'what-to-do:news',
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    load(asked) {
      if (asked !== `\0${id}`) return undefined;
      return `export const news = ${JSON.stringify(newsOf(content))};`;
    },
  };
}

function newsOf(content: Content): News {
  const uk = localise(content, 'uk').release;
  const en = localise(content, 'en').release;
  const urgent = uk.urgent && en.urgent ? { uk: uk.urgent, en: en.urgent } : undefined;
  return { version: uk.version, changes: { uk: uk.changes, en: en.changes }, urgent };
}
