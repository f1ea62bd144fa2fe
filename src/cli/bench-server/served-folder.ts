import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Asked } from './visit.ts';

const text = /\.(html|js|css|json|webmanifest|svg|txt)$/;

/**
 * A copy of a built site with the hand-written page in it and a `.gz` beside the texts of `assets/`: these are
 * named after their content, so what was packed once is never out of date, as a page's `.gz` could be.
 */
export function preparedCopy(site: string, to: string, handWritten: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(site, to, { recursive: true });
  writeFileSync(join(to, 'hand-written.html'), handWritten);
  for (const name of readdirSync(join(to, 'assets'))) {
    if (!text.test(name)) continue;
    const file = join(to, 'assets', name);
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
}

/** How many bytes fewer a visit takes where the server sends the best brotli instead of gzip 9. */
export function savedByBrotli(folder: string, visit: Asked[]): number {
  return visit.reduce((saved, { path }) => {
    const name = path.endsWith('/') ? `${path}index.html` : path;
    if (!text.test(name)) return saved;
    const bytes = readFileSync(join(folder, name));
    return saved + gzipSync(bytes, { level: 9 }).length - brotliCompressSync(bytes).length;
  }, 0);
}
