import type { Release } from '../release.ts';

/** Days that a file is still served after a release without it took over. */
const days = 90;

/** Files named after their content, of kinds that can do nothing when opened by themselves. */
const hashed = /^assets\/[\w-]+-[\w-]{8}\.(css|js|json|png|webp|woff2)$/;

export type Older = NonNullable<Release['older']>;

/**
 * What the live site serves and our release has not: the files of the live release for 90 days from
 * now, those that it carried itself for as long as it was to keep them. In: today as `2026-11-22`.
 */
export function candidates(ours: Release, live: Release, today: string): Older {
  const end = later(today, days);
  const replaced = Object.entries(live.files).map(([name, sha256]) => ({
    name,
    sha256,
    until: end,
  }));
  const carried = Object.entries(live.older ?? {}).map(([name, { sha256, until }]) => ({
    name,
    sha256,
    until: [until, end].sort()[0]!,
  }));
  const wanted = [...carried, ...replaced].filter(
    ({ name, until }) => hashed.test(name) && !(name in ours.files) && until >= today,
  );
  return Object.fromEntries(wanted.map(({ name, ...rest }) => [name, rest]));
}

function later(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}
