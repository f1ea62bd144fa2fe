import { resolve } from 'node:path';
import type { Plugin } from 'vite';

type Lender = 'steps' | 'islands';

/** What the script of the tools takes from two others instead of bringing it once more: names by module, by script. */
const lent: Record<Lender, Record<string, string[]>> = {
  steps: {
    [resolve('src/state/database.ts')]: ['withDatabase'],
    [resolve('src/islands/tool/wake-lock.ts')]: ['awakeWhileUsed', 'keepAwake'],
  },
  islands: {
    preact: ['hydrate', 'render'],
    'preact/hooks': ['useEffect', 'useRef', 'useState'],
    'preact/jsx-runtime': ['Fragment', 'jsx', 'jsxs'],
  },
};
const lenders = Object.keys(lent) as Lender[];
const namesOf = (lender: Lender) => Object.values(lent[lender]).flat();

/** Whether all that is lent is there, as an expression for the phone. */
export const allIsLent = ['self.lent', ...lenders.map((one) => `self.lent.${one}`)].join('&&');

const lends = '\0virtual:lend';

/** `virtual:lend`, in a script that lends: gives what it lends, in the order of the list. */
export function lendPlugin(lender: Lender): Plugin {
  const imports = Object.entries(lent[lender]).map(
    ([from, names]) => `import{${names}}from${JSON.stringify(from)};`,
  );
  const code = `${imports.join('')}(self.lent=self.lent||{}).${lender}=[${namesOf(lender)}]`;
  return {
    name: 'what-to-do:lend',
    resolveId: (asked) => (asked === 'virtual:lend' ? lends : undefined),
    load: (asked) => (asked === lends ? code : undefined),
  };
}

/** In the tools: each module of the list is what was lent of it. A name that is not lent fails the build. */
export function borrowPlugin(): Plugin {
  const mark = '\0borrowed:';
  // Not the end of a file's name: whoever changes that file means the file.
  const end = '#';
  const lenderOf = (id: string) => lenders.find((lender) => id in lent[lender]);
  return {
    name: 'what-to-do:borrow',
    enforce: 'pre',
    async resolveId(asked, importer) {
      const id = lenderOf(asked) ? asked : ((await this.resolve(asked, importer))?.id ?? '');
      return lenderOf(id) ? mark + id + end : undefined;
    },
    load(asked) {
      const id = asked.startsWith(mark) ? asked.slice(mark.length, -end.length) : '';
      const lender = lenderOf(id);
      if (!lender) return undefined;
      const all = namesOf(lender);
      const lines = lent[lender][id]!.map(
        (name) => `export const ${name}=self.lent.${lender}[${all.indexOf(name)}];`,
      );
      return lines.join('');
    },
  };
}
