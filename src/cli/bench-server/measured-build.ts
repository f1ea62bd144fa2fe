import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';
import { buildSite } from '../../build/build-site.ts';
import { loadChecked } from '../../model/check.ts';

/** A built site in numbers; all bytes but `bytes` are as gzip 6 sends them. */
export type MeasuredBuild = {
  guides: number;
  /** Seconds of the clock, and of processors. */
  seconds: number;
  processor: number;
  /** Of these, reading and checking the content once. */
  checking: number;
  pages: number;
  bytes: number;
  home: number;
  packs: { uk: number; en: number };
  /** The larger pack as it lies on the server. */
  unpacked: number;
  /** Home and all of `assets/`: what grows of a first visit. */
  visit: number;
  /** Why the build refused, where it did; the numbers are of what it had made by then. */
  refused?: string;
};

/** Builds a content into a folder and measures what came out, even where the build refuses at its end. */
export async function measuredBuild(contentDir: string, outDir: string): Promise<MeasuredBuild> {
  const start = performance.now();
  const { guides } = loadChecked(contentDir, () => undefined);
  const checking = (performance.now() - start) / 1000;

  let files = new Map<string, Buffer>();
  const watcher: Plugin = {
    name: 'bench-server:watcher',
    writeBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        // The worker is a build of its own.
        if (!('index.html' in bundle)) return;
        files = new Map(Object.entries(bundle).map(([name, file]) => [name, bytesOf(file)]));
      },
    },
  };
  const began = { time: performance.now(), cpu: process.cpuUsage() };
  const refused = await buildSite({ base: '/', outDir, contentDir, plugins: [watcher] }).then(
    () => ({}),
    (error: Error) => {
      // A build that failed before it wrote anything has nothing to measure.
      if (files.size === 0) throw error;
      return { refused: error.message.trim() };
    },
  );
  const { user, system } = process.cpuUsage(began.cpu);

  const sizes = [...files].map(([name, bytes]) => {
    return { name, bytes: bytes.length, sent: gzipSync(bytes, { level: 6 }).length };
  });
  const of = (pattern: RegExp) => sizes.filter(({ name }) => pattern.test(name));
  const sent = (pattern: RegExp) => of(pattern).reduce((all, one) => all + one.sent, 0);
  return {
    guides: guides.length,
    seconds: (performance.now() - began.time) / 1000,
    processor: (user + system) / 1e6,
    checking,
    pages: of(/\.html$/).length,
    bytes: sizes.reduce((all, one) => all + one.bytes, 0),
    home: sent(/^index\.html$/),
    packs: { uk: sent(/^assets\/pack-uk-/), en: sent(/^assets\/pack-en-/) },
    unpacked: Math.max(...of(/^assets\/pack-/).map(({ bytes }) => bytes)),
    visit: sent(/^(index\.html|assets\/.*)$/),
    ...refused,
  };
}

function bytesOf(file: Rollup.OutputAsset | Rollup.OutputChunk): Buffer {
  return Buffer.from(file.type === 'chunk' ? file.code : file.source);
}
