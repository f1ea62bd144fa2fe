import { existsSync } from 'node:fs';
import type { Rule } from '../content.ts';
import { fault, guideFile, placeFile } from '../faults.ts';

const folder = new URL('../../../node_modules/lucide-static/icons/', import.meta.url);

/** Every icon is one of the set (lucide.dev/icons). */
export const iconsExist: Rule = {
  name: 'icons-exist',
  check: ({ guides, place }) => {
    const ofGuides = guides.map((guide) => ({
      icon: guide.icon,
      file: guideFile(guide),
      path: 'icon',
    }));
    const ofPlace = place.standing.map(({ icon }, i) => {
      return { icon, file: placeFile, path: `standing.${i}.icon` };
    });
    return [...ofGuides, ...ofPlace]
      .filter(({ icon }) => icon !== undefined && !existsSync(new URL(`${icon}.svg`, folder)))
      .map(({ icon, file, path }) =>
        fault(file, path, `the icon "${icon}" does not exist`, 'choose a name of lucide.dev/icons'),
      );
  },
};
