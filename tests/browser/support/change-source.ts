import type { Plugin } from 'vite';

/**
 * Builds a site whose program is another one: each `from` in a source file of ours becomes its `to`. The build
 * throws where the file is not built or has no such text, so that no test goes on with an unchanged program.
 */
export function changeSource(file: string, changes: [from: string, to: string][]): Plugin {
  let changed = false;
  return {
    name: `change ${file}`,
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(`/${file}`)) return undefined;
      changed = true;
      return changes.reduce((source, [from, to]) => {
        if (!source.includes(from)) throw new Error(`${file} has no «${from}» to be changed`);
        return source.replace(from, () => to);
      }, code);
    },
    // The scripts are built one inside the other's build; only the last of them is written.
    writeBundle() {
      if (!changed) throw new Error(`${file} is in no script, so nothing was changed`);
    },
  };
}
