import type { Problem, Rule } from '../content.ts';
import * as faults from '../faults.ts';

type Named = { id: string };

/** No two guides, steps of a guide, tools, contacts, sources, decisions or pictures share an id. */
export const idsUnique: Rule = {
  name: 'ids-unique',
  check: ({ guides, tools, contacts, sources, decisions, pictures }) => [
    ...guides.flatMap((guide) => twice(guide.steps, () => faults.guideFile(guide), 'steps.')),
    ...twice(guides, faults.guideFile),
    ...twice(tools, faults.toolFile),
    ...twice(contacts, faults.contactFile),
    ...twice(sources, () => faults.sourcesFile),
    ...twice(decisions, () => faults.decisionsFile),
    ...twice(pictures, () => faults.picturesFile),
  ],
};

function twice<T extends Named>(all: T[], file: (one: T) => string, before = ''): Problem[] {
  return all
    .filter((one, i) => all.findIndex(({ id }) => id === one.id) < i)
    .map((one) =>
      faults.fault(
        file(one),
        `${before}${one.id}`,
        `the id "${one.id}" stands here twice`,
        'give one of the two another id, and mend what leads to it',
      ),
    );
}
