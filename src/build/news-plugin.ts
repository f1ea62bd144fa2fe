import type { Plugin } from 'vite';
import { loadChecked } from '../model/check.ts';
import { localise } from '../model/localise.ts';
import type { News } from '../protocol.ts';

const id = 'virtual:news';

/** What the release brings, compiled into the worker: it arrives with the release and needs no fetch of its own. */
export function newsPlugin(contentDir: string): Plugin {
  return {
    name: 'what-to-do:news',
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    load(asked) {
      if (asked !== `\0${id}`) return undefined;
      return `export const news = ${JSON.stringify(newsOf(contentDir))};`;
    },
  };
}

function newsOf(contentDir: string): News {
  const content = loadChecked(contentDir, () => undefined);
  const uk = localise(content, 'uk').release;
  const en = localise(content, 'en').release;
  const urgent = uk.urgent && en.urgent ? { uk: uk.urgent, en: en.urgent } : undefined;
  return { version: uk.version, changes: { uk: uk.changes, en: en.changes }, urgent };
}
