import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** What the script of the tools takes from that of the islands instead of bringing it once more, by module. */
const lent: Record<string, string[]> = {
  preact: ['hydrate', 'render'],
  'preact/hooks': ['useEffect', 'useRef', 'useState'],
  'preact/jsx-runtime': ['Fragment', 'jsx', 'jsxs'],
  [resolve('src/i18n/t.ts')]: ['wordsOf'],
  [resolve('src/state/database.ts')]: ['database', 'withDatabase'],
  [resolve('src/state/memory.ts')]: ['sayMemory'],
};
const all = Object.values(lent).flat();

const lends = '\0virtual:lend';

/** `virtual:lend`, in the islands: gives what is lent, in the order of the list. */
export function lendPlugin(): Plugin {
  const imports = Object.entries(lent).map(
    ([from, names]) => `import{${names}}from${JSON.stringify(from)};`,
  );
  return {
    name: 'what-to-do:lend',
    resolveId: (asked) => (asked === 'virtual:lend' ? lends : undefined),
    load: (asked) => (asked === lends ? `${imports.join('')}self.lent=[${all}]` : undefined),
  };
}

/** In the tools: each module of the list is what was lent of it. A name that is not lent fails the build. */
export function borrowPlugin(): Plugin {
  const mark = '\0borrowed:';
  return {
    name: 'what-to-do:borrow',
    enforce: 'pre',
    async resolveId(asked, importer) {
      const id = asked in lent ? asked : (await this.resolve(asked, importer))?.id;
      return id !== undefined && id in lent ? mark + id : undefined;
    },
    load(asked) {
      if (!asked.startsWith(mark)) return undefined;
      const names = lent[asked.slice(mark.length)] ?? [];
      return names.map((name) => `export const ${name}=self.lent[${all.indexOf(name)}];`).join('');
    },
  };
}
