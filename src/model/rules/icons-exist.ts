import { existsSync } from 'node:fs';
import type { Rule } from '../content.ts';
import { fault, guideFile, placeFile, toolFile } from '../faults.ts';

const folder = new URL('../../../node_modules/lucide-static/icons/', import.meta.url);

/** Every icon is one of the set (lucide.dev/icons). */
export const iconsExist: Rule = {
  name: 'icons-exist',
  check: ({ guides, tools, place }) => {
    const ofGuides = guides.map((guide) => ({
      icon: guide.icon,
      file: guideFile(guide),
      path: 'icon',
    }));
    const ofTools = tools.map((tool) => ({ icon: tool.icon, file: toolFile(tool), path: 'icon' }));
    const ofPlace = place.standing.map(({ icon }, i) => {
      return { icon, file: placeFile, path: `standing.${i}.icon` };
    });
    return [...ofGuides, ...ofTools, ...ofPlace]
      .filter(({ icon }) => icon !== undefined && !existsSync(new URL(`${icon}.svg`, folder)))
      .map(({ icon, file, path }) =>
        fault(file, path, `the icon "${icon}" does not exist`, 'choose a name of lucide.dev/icons'),
      );
  },
};
