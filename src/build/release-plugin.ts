import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Content } from '../model/content.ts';
import { statusOf } from './render-pages.ts';
import { sha256Of } from './sha256.ts';

type Options = { base: string; content: Content; outDir: string };

/** Writes `release.json` last: version, date, status and the SHA-256 of every served file but itself. */
export function releasePlugin({ base, content, outDir }: Options): Plugin {
  return {
    name: 'what-to-do:release',
    closeBundle: {
      order: 'post',
      sequential: true,
      handler(error?: Error) {
        if (error) return;
        const { version, date, changes, urgent } = content.release;
        const names = readdirSync(outDir, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name !== 'release.json')
          .map((entry) => join(entry.parentPath, entry.name).slice(outDir.length + 1))
          .sort();
        const files = Object.fromEntries(
          names.map((name) => [name, sha256Of(readFileSync(join(outDir, name)))]),
        );
        const release = { version, date, status: statusOf(content), base, changes, urgent, files };
        writeFileSync(join(outDir, 'release.json'), `${JSON.stringify(release, null, 1)}\n`);
      },
    },
  };
}
