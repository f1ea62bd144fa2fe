import type { Problem, Rule } from '../content.ts';
import { fault, guideFile, picturesFile } from '../faults.ts';

/** Every picture of a step stands in `pictures.json`, and every one of those has its drawing. */
export const picturesExist: Rule = {
  name: 'pictures-exist',
  check: ({ guides, pictures }) => {
    const known = new Set(pictures.map(({ id }) => id));
    const missing = guides.flatMap((guide) =>
      guide.steps.flatMap(({ id, picture }): Problem[] => {
        if (picture === undefined || known.has(picture)) return [];
        return [
          fault(
            guideFile(guide),
            `steps.${id}.picture`,
            `the picture "${picture}" does not exist`,
            'add it to content/pictures/pictures.json or leave the picture out',
          ),
        ];
      }),
    );
    const undrawn = pictures
      .filter(({ svg }) => !svg.includes('<svg'))
      .map(({ id }) =>
        fault(
          picturesFile,
          id,
          'the drawing is missing',
          `put it into content/pictures/${id}.svg or take the entry out`,
        ),
      );
    return [...missing, ...undrawn];
  },
};
