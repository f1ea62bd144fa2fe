import type { Rule } from '../content.ts';
import { fault } from '../faults.ts';
import { linesOf } from '../texts.ts';
import { sentencesIn, wordsIn } from '../words.ts';

const most = 20;

/** No sentence of a guide or a tool is longer than 20 words. */
export const shortSentences: Rule = {
  name: 'short-sentences',
  check: (content) =>
    linesOf(content)
      .filter(({ part, lang }) => (part === 'guide' || part === 'tool') && lang !== null)
      .flatMap(({ file, path, value }) =>
        sentencesIn(value)
          .filter((sentence) => wordsIn(sentence) > most)
          .map((sentence) =>
            fault(
              file,
              path,
              `a sentence of ${wordsIn(sentence)} words, ${most} at most: "${sentence}"`,
              'make two sentences of it',
            ),
          ),
      ),
};
