import { type Call, callsOf } from '../calls.ts';
import type { Problem, Rule } from '../content.ts';
import { fault } from '../faults.ts';

/** Every contact named in `calls`, the call bar, `noNumber` or `{call:id}` exists and can be rung where a number is meant. */
export const contactsExist: Rule = {
  name: 'contacts-exist',
  check: (content) =>
    callsOf(content).flatMap((call): Problem[] => {
      const { contact, file, path } = call;
      const found = content.contacts.find(({ id }) => id === contact);
      if (!found) {
        return [
          fault(
            file,
            path,
            `the contact "${contact}" does not exist`,
            'name one of content/contacts',
          ),
        ];
      }
      // Held and retired ones are the business of held-stays-hidden.
      if (found.status !== 'published' || found.numbers.length > 0 || !needsNumber(call)) return [];
      return [
        fault(file, path, `the contact "${contact}" has no number`, 'name a contact with a number'),
      ];
    }),
};

/** A step may name a service without a number: the page then says what to do instead. */
const needsNumber = ({ by }: Call): boolean => by !== 'step';
