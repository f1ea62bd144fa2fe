import type { Rule } from '../content.ts';
import { fault, guideFile } from '../faults.ts';

const reserved = 'en contacts tools booklet about share verify assets'.split(' ');

/** A guide's id is its address, so it must not be the address of another page. */
export const idsNotReserved: Rule = {
  name: 'ids-not-reserved',
  check: ({ guides }) =>
    guides
      .filter(({ id }) => reserved.includes(id))
      .map((guide) =>
        fault(
          guideFile(guide),
          'id',
          `"${guide.id}" is the address of another page`,
          `choose another id; taken are ${reserved.join(', ')}`,
        ),
      ),
};
