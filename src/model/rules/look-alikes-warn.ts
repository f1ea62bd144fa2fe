import type { Problem, Rule } from '../content.ts';
import { contactFile, fault } from '../faults.ts';
import { digitsOf } from '../phone-like.ts';
import type { Contact } from '../schema.ts';

type Line = { contact: Contact; digits: string; path: string };

/** Known to be mixed up in Kherson: the administration and the psychological line. */
const named = ['0800101102', '0800100102'];

/** Two services whose numbers differ in at most two digits (a swap of two is two) both carry a warning. */
export const lookAlikesWarn: Rule = {
  name: 'look-alikes-warn',
  check: ({ contacts }) => {
    const lines = contacts
      .filter(({ status }) => status === 'published')
      .flatMap((contact) =>
        contact.numbers.map(({ dial }, i): Line => {
          return { contact, digits: domestic(dial), path: `numbers.${i}.dial` };
        }),
      )
      .filter(({ digits }) => digits.length >= 6);
    return lines.flatMap(({ contact, digits, path }): Problem[] => {
      if (contact.warning) return [];
      const twin = lines.find(
        (other) => other.contact !== contact && areAlike(digits, other.digits),
      );
      if (!twin && !named.includes(digits)) return [];
      const other = twin?.digits ?? named.find((one) => one !== digits);
      return [
        fault(
          contactFile(contact),
          path,
          `${digits} is easily taken for ${other}`,
          'add a "warning" that names the other service',
        ),
      ];
    });
  },
};

function areAlike(one: string, other: string): boolean {
  if (one === other || one.length !== other.length) return false;
  return [...one].filter((digit, i) => digit !== other[i]).length <= 2;
}

const domestic = (dial: string): string => digitsOf(dial).replace(/^380(?=\d{9}$)/, '0');
