import type { Problem, Rule } from '../content.ts';
import { fault, guideFile } from '../faults.ts';
import { resolveTarget, waysOut } from '../targets.ts';

/** In *now* and *hurt* the first action is two taps from home: the tile, then at most one answer. */
export const actionInTwoTaps: Rule = {
  name: 'action-in-two-taps',
  check: ({ guides }) =>
    guides
      .filter(({ group }) => group === 'now' || group === 'hurt')
      .flatMap((guide): Problem[] => {
        const start = guide.steps.find(({ id }) => id === guide.start);
        if (start?.kind !== 'ask') return [];
        return waysOut(start)
          .filter(({ to }) => resolveTarget(guides, guide, to)?.step.kind === 'ask')
          .map(({ path }) =>
            fault(
              guideFile(guide),
              path,
              'a second question comes before the first action',
              'lead this answer to an action, or start with the action',
            ),
          );
      }),
};
