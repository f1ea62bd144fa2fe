import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { copyFile, langs } from '../routes.ts';
import { splitCopy } from '../signing/last-line.ts';
import { integrityOf } from './sha256.ts';

const id = 'virtual:copies';

/** Tells the worker the copies of its release: all but their last line, which a signature changes later. */
export function copiesPlugin(outDir: string): Plugin {
  return {
    name: 'what-to-do:copies',
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    load(asked) {
      if (asked !== `\0${id}`) return undefined;
      // A build that failed comes here too and has none: what it says first is what is wrong.
      const built = langs.filter((lang) => existsSync(join(outDir, copyFile(lang))));
      const copies = built.map((lang) => {
        const copy = splitCopy(new Uint8Array(readFileSync(join(outDir, copyFile(lang)))));
        if (!copy) throw new Error(`${copyFile(lang)} does not end as a copy does`);
        return { file: copyFile(lang), integrity: integrityOf(copy.signed) };
      });
      return `export const copies = ${JSON.stringify(copies)};`;
    },
  };
}
