import type { Release } from '../release.ts';
import { compareReleases } from './compare-releases.ts';
import type { Mirror, Seen } from './mirror.ts';

/** One thing in which a mirror is not our release. */
export type Difference = {
  file: string;
  what: 'changed' | 'missing' | 'redirects' | 'wrong type' | 'unread' | 'extra';
  note: string;
};

/** Types that a browser refuses to run or show as anything else. */
const types: [ending: RegExp, type: RegExp, name: string][] = [
  [/\.html$/, /^text\/html(;|$)/i, 'text/html'],
  [/\.js$/, /^(text|application)\/javascript(;|$)/i, 'text/javascript'],
  [/\.css$/, /^text\/css(;|$)/i, 'text/css'],
];

/** Everything in which a mirror differs from our release, `release.json` first, then file by file. */
export function compare(ours: Release, mirror: Mirror): Difference[] {
  const files = Object.entries(ours.files).flatMap(([file, sha256]) => {
    const seen = mirror.files.get(file) ?? { got: 'nothing' };
    if (seen.got === 'nothing' && mirror.mayLack.includes(file)) return [];
    return compareFile(file, sha256, seen);
  });
  const extra = mirror.extra.map((file): Difference => ({ file, what: 'extra', note: '' }));
  return [...compareList(ours, mirror), ...files, ...extra];
}

function compareList(ours: Release, { files, release }: Mirror): Difference[] {
  const file = 'release.json';
  if (release === undefined) return compareFile(file, '', files.get(file) ?? { got: 'nothing' });
  const note = compareReleases(ours, release);
  return note ? [{ file, what: 'changed', note }] : [];
}

function compareFile(file: string, sha256: string, seen: Seen): Difference[] {
  if (seen.got === 'nothing') return [{ file, what: 'missing', note: '' }];
  if (seen.got === 'redirect') {
    return [{ file, what: 'redirects', note: `${seen.status} to ${seen.to}` }];
  }
  if (seen.got === 'fault') return [{ file, what: 'unread', note: seen.why }];
  const { type } = seen;
  const [, , wanted] =
    types.find(([ending, right]) => type !== undefined && ending.test(file) && !right.test(type)) ??
    [];
  const differences: Difference[] = [];
  if (seen.sha256 !== sha256) differences.push({ file, what: 'changed', note: '' });
  if (wanted) {
    const note = `${type || 'none'} instead of ${wanted}`;
    differences.push({ file, what: 'wrong type', note });
  }
  return differences;
}
