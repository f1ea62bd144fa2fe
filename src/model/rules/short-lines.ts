import type { Problem, Rule } from '../content.ts';
import { fault, guideFile } from '../faults.ts';
import { wordsIn } from '../words.ts';

const most = 10;

/** The line of a step, read at a glance, has at most 10 words in each language. */
export const shortLines: Rule = {
  name: 'short-lines',
  check: ({ guides }) =>
    guides.flatMap((guide) =>
      guide.steps.flatMap(({ id, text }) =>
        (['uk', 'en'] as const).flatMap((lang): Problem[] => {
          const count = wordsIn(text[lang]);
          if (count <= most) return [];
          return [
            fault(
              guideFile(guide),
              `steps.${id}.text.${lang}`,
              `the line has ${count} words, ${most} at most: "${text[lang]}"`,
              'shorten it; the rest goes into "why" or "more", or make two steps',
            ),
          ];
        }),
      ),
    ),
};
