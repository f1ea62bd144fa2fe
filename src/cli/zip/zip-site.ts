import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';

/** The first moment a ZIP can name: files of one release differ in nothing but their bytes. */
const always = new Date(1980, 0, 1);

/** Every file of a folder as a ZIP, in the order of their names. */
export function zipSite(folder: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  const files = names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]);
  return zipSync(Object.fromEntries(files), { mtime: always, level: 9 });
}
