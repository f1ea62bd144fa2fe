import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sha256Of } from '../../build/sha256.ts';
import type { Release } from '../release.ts';
import type { Mirror, Seen } from './mirror.ts';

/** Reads a mirror from a folder. Files that `assets/` holds besides ours are of earlier releases. */
export function readFolder(folder: string, release: Release): Mirror {
  const read = (name: string): Seen => {
    const file = join(folder, name);
    if (!existsSync(file)) return { got: 'nothing' };
    try {
      return { got: 'file', sha256: sha256Of(readFileSync(file)) };
    } catch (error) {
      return { got: 'fault', why: (error as Error).message };
    }
  };
  const textOf = (name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined;
  const extra = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !(name in release.files) && !/^release\.json(\.sig)?$/.test(name))
    .filter((name) => !name.startsWith('assets/'));
  return {
    files: new Map(Object.keys(release.files).map((name) => [name, read(name)])),
    release: textOf('release.json'),
    signature: textOf('release.json.sig'),
    extra: extra.sort(),
    mayLack: [],
  };
}
