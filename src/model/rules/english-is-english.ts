import type { Problem, Rule } from '../content.ts';
import { fault } from '../faults.ts';
import { linesOf, withoutCalls } from '../texts.ts';

/** English text and the Latin line of `say` have no Cyrillic letters; proper names stand in «». */
export const englishIsEnglish: Rule = {
  name: 'english-is-english',
  check: (content) =>
    linesOf(content)
      .filter(({ lang }) => lang === 'en' || lang === 'latin')
      .flatMap(({ file, path, value }): Problem[] => {
        const words =
          withoutCalls(value)
            .replace(/«[^»]*»/g, '')
            .match(/[\p{L}\p{N}’]+/gu) ?? [];
        return words
          .filter((word) => /\p{Script=Cyrillic}/u.test(word))
          .map((word) =>
            fault(
              file,
              path,
              `"${word}" has Cyrillic letters`,
              'write English; a proper name goes into «», a phrase to read aloud into "say"',
            ),
          );
      }),
};
