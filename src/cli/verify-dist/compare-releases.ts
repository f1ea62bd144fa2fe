import { isDeepStrictEqual } from 'node:util';
import { compareVersions } from '../../signing/compare-versions.ts';
import { parseRelease, type Release } from '../release.ts';

/** How the `release.json` of a mirror differs from ours; nothing where both say the same. */
export function compareReleases(ours: Release, text: string): string | undefined {
  let theirs: Release;
  try {
    theirs = parseRelease(text, 'it');
  } catch (error) {
    return (error as Error).message;
  }
  const told = `${theirs.version} of ${theirs.date}, ours is ${ours.version} of ${ours.date}`;
  const order = compareVersions(theirs.version, ours.version) || compare(theirs.date, ours.date);
  if (order < 0) return `older: ${told}`;
  if (order > 0) return `newer: ${told}`;
  const { older: _ours, ...our } = ours;
  const { older: _theirs, ...their } = theirs;
  const keys = [...new Set([...Object.keys(our), ...Object.keys(their)])];
  const changed = keys.filter((key) => !isDeepStrictEqual(our[key], their[key]));
  return changed.length > 0 ? `of the same version, but changed: ${changed.join(', ')}` : undefined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
