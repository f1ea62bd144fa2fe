import type { Rule } from '../content.ts';
import { fault, guideFile } from '../faults.ts';

/** Where a phone can set off a blast, each step with a call says from where to call. */
const guidesWithBlast = ['gas', 'object'];

/** In `gas` and `object` every step with `calls` carries `callFrom`, shown right above the buttons. */
export const callFromOutside: Rule = {
  name: 'call-from-outside',
  check: ({ guides }) =>
    guides
      .filter(({ id }) => guidesWithBlast.includes(id))
      .flatMap((guide) =>
        guide.steps
          .filter(({ calls, callFrom }) => calls !== undefined && callFrom === undefined)
          .map(({ id }) =>
            fault(
              guideFile(guide),
              `steps.${id}.callFrom`,
              'the step calls and does not say from where',
              'add "callFrom", such as «Дзвоніть лише надворі»',
            ),
          ),
      ),
};
