import type { Problem, Rule } from '../content.ts';
import { fault } from '../faults.ts';
import { phoneLike } from '../phone-like.ts';
import { type Line, linesOf, withoutCalls } from '../texts.ts';

/** A telephone number in a text is written `{call:contactId}`, so that it is corrected in one place. */
export const numbersAreCalls: Rule = {
  name: 'numbers-are-calls',
  check: (content) => {
    const codes = content.contacts
      .flatMap(({ numbers }) => numbers.map(({ dial }) => dial))
      .filter((dial) => dial.length <= 4);
    return linesOf(content)
      .filter(({ lang }) => lang !== null)
      .flatMap((line): Problem[] =>
        phoneLike(withoutCalls(line.value), codes)
          .filter((found) => found.replace(/\D/g, '').length > 4 || !isName(line))
          .map((found) =>
            fault(
              line.file,
              line.path,
              `"${found}" looks like a telephone number`,
              'write {call:contactId}; the build fills in the digits',
            ),
          ),
      );
  },
};

/** A short code may be part of a name: «Служба 112», the title of a document. */
const isName = ({ part, path }: Line): boolean =>
  part === 'source' || (part === 'contact' && path.startsWith('name.'));
