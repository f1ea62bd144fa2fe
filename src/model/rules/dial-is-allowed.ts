import type { Problem, Rule } from '../content.ts';
import { contactFile, fault } from '../faults.ts';

const allowed = /^(?:1\d{2}|1\d{3}|203|2345|7333|116\d{3}|0800\d{6}|\+380\d{9})$/;

/** A number is one a Ukrainian phone can dial as it stands: no `*`, no `#`, no +7, mobiles with +380. */
export const dialIsAllowed: Rule = {
  name: 'dial-is-allowed',
  check: ({ contacts }) =>
    contacts.flatMap((contact) =>
      contact.numbers.flatMap(({ dial }, i): Problem[] => {
        if (allowed.test(dial)) return [];
        return [
          fault(
            contactFile(contact),
            `numbers.${i}.dial`,
            `"${dial}" is not a number we publish`,
            'write 103, 1580, 116123, 0800123456 or +380501234567, digits only',
          ),
        ];
      }),
    ),
};
