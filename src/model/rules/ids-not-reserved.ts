import { pageIds, reserved } from '../../routes.ts';
import type { Rule } from '../content.ts';
import { fault, guideFile } from '../faults.ts';

/** A guide's id is its address and a step's id is its hash: neither may be one that our pages use. */
export const idsNotReserved: Rule = {
  name: 'ids-not-reserved',
  check: ({ guides }) =>
    guides.flatMap((guide) => {
      const file = guideFile(guide);
      const address = reserved.includes(guide.id)
        ? [
            fault(
              file,
              'id',
              `"${guide.id}" is the address of another page`,
              `choose another id; taken are ${reserved.join(', ')}`,
            ),
          ]
        : [];
      const hashes = guide.steps
        .filter(({ id }) => pageIds.includes(id))
        .map(({ id }) =>
          fault(
            file,
            `steps.${id}.id`,
            `"${id}" is an id of the page itself`,
            `choose another id; taken are ${pageIds.join(', ')}`,
          ),
        );
      return [...address, ...hashes];
    }),
};
