import type { Rule } from '../content.ts';
import { contactFile, fault } from '../faults.ts';

/** A published contact has a number, or says what to do instead. */
export const publishedCanBeReached: Rule = {
  name: 'published-can-be-reached',
  check: ({ contacts }) =>
    contacts
      .filter(({ status, numbers, noNumber }) => {
        return status === 'published' && numbers.length === 0 && !noNumber;
      })
      .map((contact) =>
        fault(
          contactFile(contact),
          'numbers',
          'the contact is published without a number',
          'add a number with its source, or "noNumber", or set the status to "held"',
        ),
      ),
};
