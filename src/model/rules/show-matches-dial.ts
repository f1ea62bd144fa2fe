import type { Problem, Rule } from '../content.ts';
import { contactFile, fault } from '../faults.ts';
import { digitsOf } from '../phone-like.ts';

/** What is read is what is dialled; a +380 number may be shown in its domestic form. */
export const showMatchesDial: Rule = {
  name: 'show-matches-dial',
  check: ({ contacts }) =>
    contacts.flatMap((contact) =>
      contact.numbers.flatMap(({ dial, show }, i): Problem[] => {
        const read = digitsOf(show);
        const same = read === digitsOf(dial);
        const domestic = dial.startsWith('+380') && read === dial.slice('+38'.length);
        const clean = /^[+(\d][\d\s\u00a0()-]*$/.test(show);
        if (clean && (same || domestic)) return [];
        return [
          fault(
            contactFile(contact),
            `numbers.${i}.show`,
            `"${show}" is read and "${dial}" is dialled`,
            'write the same digits in both, in "show" with spaces and nothing else',
          ),
        ];
      }),
    ),
};
