import type { Problem, Rule } from '../content.ts';
import { fault } from '../faults.ts';
import { linesOf } from '../texts.ts';

// Controls, soft hyphen, zero width, direction marks, fillers, BOM. The no-break space is welcome.
const invisible =
  /\p{Cc}|\p{Cf}|\p{Co}|\p{Cn}|\p{Variation_Selector}|[\u2028\u2029\u3164\uffa0]|[\u115f\u1160]|[\u17b4\u17b5]|\u034f/gu;

/** No string of the content holds a character that cannot be seen. */
export const noInvisibleCharacters: Rule = {
  name: 'no-invisible-characters',
  check: (content) =>
    linesOf(content).flatMap(({ file, path, value }): Problem[] => {
      const found = [...new Set(value.match(invisible))].map(nameOf);
      if (found.length === 0) return [];
      const message = `invisible characters: ${found.join(', ')}`;
      return [fault(file, path, message, 'delete them, or type the text again')];
    }),
};

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
