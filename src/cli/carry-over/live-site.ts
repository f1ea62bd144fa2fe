import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getFile } from '../get-file.ts';

/** Reads a file of the live site by its name. Throws in plain words where it cannot be had. */
export type LiveSite = (name: string) => Promise<Buffer>;

/** The live site on its server. In: the address of its home, milliseconds for all of it together. */
export function liveServer(home: URL, all = 300_000): LiveSite {
  const end = AbortSignal.timeout(all);
  return async (name) => {
    const { status, bytes } = await getFile(new URL(name, home), 30_000, end);
    if (status !== 200) throw new Error(`answered with ${status}`);
    return bytes;
  };
}

/** The live site as a folder. */
export function liveFolder(folder: string): LiveSite {
  return async (name) => readFileSync(join(folder, name));
}
