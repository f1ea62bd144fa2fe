import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** One string of the content changed: where it stands, by keys and positions, and what it says now. */
export type Slip = { file: string; path: (string | number)[]; says: string };

/** The content with those strings in it, in a folder of its own. */
export function contentSaying(folder: string, slips: Slip[]): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync('content', folder, { recursive: true });
  for (const { file, path, says } of slips) {
    const data = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
    const last = path[path.length - 1]!;
    let place = data;
    for (const key of path.slice(0, -1)) place = place[key];
    if (typeof place?.[last] !== 'string')
      throw new Error(`${file} · ${path.join('.')} is no text`);
    place[last] = says;
    writeFileSync(`${folder}/${file}`, JSON.stringify(data));
  }
}
