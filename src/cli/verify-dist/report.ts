import type { Release } from '../release.ts';
import type { Difference } from './compare.ts';

type Found = { differences: Difference[] /** What is said of its signature. */; signed: string };

/** What was found, in words: one line a difference, named first. */
export function report(mirror: string, release: Release, found: Found): string {
  const { differences, signed } = found;
  const count = Object.keys(release.files).length;
  const head = `${mirror} beside our release ${release.version} of ${release.date}, ${count} files, ${signed}:`;
  const lines = differences.map(({ what, file, note }) =>
    `  ${what.padEnd(10)}  ${file}  ${note}`.trimEnd(),
  );
  const end =
    differences.length === 0
      ? 'Every file is as we released it.'
      : `Differences: ${differences.length}. This is not what we released.`;
  return [head, ...lines, end].join('\n');
}
