import { type BuiltRelease, buildReleases } from '../../support/build-releases.ts';
import { laterProgram } from '../../support/later-program.ts';
import type { Lab } from './row.ts';

/** Release N and the five before it, the oldest first: each has other content, N another program and a raised store. */
export function sixReleases({ scale }: Lab): Promise<BuiltRelease[]> {
  return buildReleases(6, {
    name: `six-${scale}`,
    timeScale: scale,
    plugins: (k) => (k === 6 ? laterProgram() : []),
    content: (k, change) =>
      change('release.json', (release) => {
        release.changes = { uk: `Змінено пораду ${k}.`, en: `Advice ${k} was changed.` };
      }),
  });
}

export type { BuiltRelease };
