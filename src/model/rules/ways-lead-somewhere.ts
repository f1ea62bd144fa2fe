import type { Rule } from '../content.ts';
import { resolveTarget, waysOut } from '../targets.ts';

/** Every `next`, in this guide or in another, names a step that exists. */
export const waysLeadSomewhere: Rule = {
  name: 'ways-lead-somewhere',
  check: ({ guides }) =>
    guides.flatMap((guide) => {
      const ways = guide.steps.flatMap(waysOut);
      const standing = guide.standing ? [{ to: guide.standing.next, path: 'standing.next' }] : [];
      return [...ways, ...standing, { to: guide.start, path: 'start' }]
        .filter(({ to }) => !resolveTarget(guides, guide, to))
        .map(({ to, path }) => ({
          level: 'error',
          file: `content/guides/${guide.id}.json`,
          path,
          message: `${JSON.stringify(to)} does not exist`,
          fix: 'name a step of this guide, or {"guide": …, "step": …} of another',
        }));
    }),
};
