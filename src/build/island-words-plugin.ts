import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Leaves out of the phone's scripts every section of interface words that no island asks for; pages have theirs. */
export function islandWordsPlugin(): Plugin {
  const asked = new Set(
    readdirSync('src/islands', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .flatMap((source) => [...source.matchAll(/\bt\(\s*['"`](\w+)\./g)])
      .map(([, section]) => section),
  );
  return {
    name: 'what-to-do:island-words',
    enforce: 'pre',
    transform(code, id) {
      if (!/src\/i18n\/(uk|en)\.json$/.test(id)) return undefined;
      const sections = Object.entries(JSON.parse(code)).filter(([name]) => asked.has(name));
      return { code: JSON.stringify(Object.fromEntries(sections)), map: null };
    },
  };
}
