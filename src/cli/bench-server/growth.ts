import type { MeasuredBuild } from './measured-build.ts';

type Limit = { what: string; most: number; of: (build: MeasuredBuild, fixed: number) => number };

/** What would stop growth: budgets that tests hold, and the one that the build itself refuses to pass. */
const limits: Limit[] = [
  { what: 'a pack of 100 KB gzip (test)', most: 100 * 1024, of: ({ packs }) => packs.uk },
  { what: 'ready within 250 KB (test)', most: 250 * 1024, of: ({ visit }, fixed) => visit + fixed },
  { what: 'home of 14 KB compressed (test)', most: 14 * 1024, of: ({ home }) => home },
  { what: 'a file of 2 MB (src/build/pwa.ts)', most: 2_000_000, of: ({ unpacked }) => unpacked },
];

/** One row of the growth table. In: the build, and the bytes of a first visit that do not grow, `fixed`. */
export function growthRow(build: MeasuredBuild, fixed: number) {
  const kilobytes = (bytes: number) => Math.round(bytes / 1000);
  return {
    guides: build.guides,
    'build, s': Number(build.seconds.toFixed(1)),
    'of processors, s': Number(build.processor.toFixed(1)),
    'one check, s': Number(build.checking.toFixed(1)),
    pages: build.pages,
    'written, KB': kilobytes(build.bytes),
    'pack uk, KB': kilobytes(build.packs.uk),
    'pack en, KB': kilobytes(build.packs.en),
    'install, KB': kilobytes(build.visit + fixed),
  };
}

/** At which multiple of today's guides each limit is met, the first one first; straight between the two builds. */
export function whatBreaksFirst(
  one: MeasuredBuild,
  many: MeasuredBuild,
  times: number,
  fixed: number,
): string[] {
  return limits
    .map(({ what, most, of }) => {
      const [now, then] = [of(one, fixed), of(many, fixed)];
      return { what, at: 1 + ((most - now) * (times - 1)) / (then - now) };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ what, at }) => `×${at.toFixed(1)}: ${what}`);
}
