import type { Rule } from '../content.ts';
import { fault } from '../faults.ts';
import { linesOf } from '../texts.ts';

const mixed =
  /[\p{L}\p{N}’]*(?:\p{Script=Cyrillic}[\p{N}’]*\p{Script=Latin}|\p{Script=Latin}[\p{N}’]*\p{Script=Cyrillic})[\p{L}\p{N}’]*/gu;

/** No word anywhere mixes Cyrillic and Latin letters: it looks right and cannot be found or read aloud. */
export const noMixedWords: Rule = {
  name: 'no-mixed-words',
  check: (content) =>
    linesOf(content).flatMap(({ file, path, value }) =>
      (value.match(mixed) ?? []).map((word) =>
        fault(
          file,
          path,
          `"${word}" mixes Cyrillic and Latin letters`,
          'type the whole word again in one alphabet',
        ),
      ),
    ),
};
