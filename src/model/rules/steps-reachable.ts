import type { Problem, Rule } from '../content.ts';
import type { Guide } from '../schema.ts';
import { resolveTarget, waysOut } from '../targets.ts';

/** Every step can be reached from its guide's start or from another guide; from every step an ending can be reached. */
export const stepsReachable: Rule = {
  name: 'steps-reachable',
  check: ({ guides }) => {
    const key = (guide: Guide, id: string) => `${guide.id}#${id}`;
    const forward = new Map<string, string[]>();
    const back = new Map<string, string[]>();
    const endings: string[] = [];
    for (const guide of guides) {
      for (const step of guide.steps) {
        const from = key(guide, step.id);
        const ways = waysOut(step);
        if (ways.length === 0) endings.push(from);
        for (const { to } of ways) {
          const found = resolveTarget(guides, guide, to);
          if (!found) continue;
          const there = key(found.guide, found.step.id);
          forward.set(from, [...(forward.get(from) ?? []), there]);
          back.set(there, [...(back.get(there) ?? []), from]);
        }
      }
    }
    const reached = spread(
      forward,
      guides.map((guide) => key(guide, guide.start)),
    );
    const ended = spread(back, endings);
    return guides.flatMap((guide) =>
      guide.steps.flatMap((step): Problem[] => {
        const at = {
          level: 'error' as const,
          file: `content/guides/${guide.id}.json`,
          path: `steps.${step.id}`,
        };
        const here = key(guide, step.id);
        if (!reached.has(here))
          return [{ ...at, message: 'no step leads here', fix: 'lead a step to it or delete it' }];
        if (!ended.has(here))
          return [
            {
              ...at,
              message: 'no ending can be reached from here',
              fix: 'lead one way out of the loop',
            },
          ];
        return [];
      }),
    );
  },
};

/** All that can be reached from `from` along `edges`, itself included. */
function spread(edges: Map<string, string[]>, from: string[]): Set<string> {
  const seen = new Set(from);
  const queue = [...from];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const to of edges.get(at) ?? []) {
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  return seen;
}
