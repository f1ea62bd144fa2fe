import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

const repository = realpathSync(resolve(import.meta.dirname, '../..'));

/**
 * Whether a file stands, or would stand, inside this repository; links are followed.
 * Throws where its folder does not exist.
 */
export function isInRepository(path: string): boolean {
  const file = join(realpathSync(dirname(resolve(path))), basename(path));
  const way = relative(repository, realOf(file));
  return way !== '..' && !way.startsWith(`..${sep}`);
}

function realOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
