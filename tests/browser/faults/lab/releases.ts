import { type BuiltRelease, buildReleases } from '../../support/build-releases.ts';
import { laterProgram } from '../../support/later-program.ts';
import { broken } from './breaks.ts';
import type { Lab } from './row.ts';
import { settings } from './settings.ts';

/** Release N and the five before it, the oldest first: each has other content, N another program and a raised store. */
export function sixReleases({ scale }: Lab): Promise<BuiltRelease[]> {
  return buildReleases(6, {
    name: ['six', scale, settings.broken].filter(Boolean).join('-'),
    timeScale: scale,
    plugins: (k) => [
      ...(k === 6 ? laterProgram() : []),
      ...(settings.broken ? broken(settings.broken).plugins : []),
    ],
    content: (k, change) =>
      change('release.json', (release) => {
        release.changes = { uk: `Змінено пораду ${k}.`, en: `Advice ${k} was changed.` };
      }),
  });
}

export type { BuiltRelease };
