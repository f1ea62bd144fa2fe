import { type Flow, isEnding, stepOf } from './graph.ts';

/**
 * The order in which a guide is read whole: breadth first from the start, then steps that only
 * other guides lead to, endings last. Out: each step id once.
 */
export function order(flow: Flow): string[] {
  const seen = new Set<string>();
  for (const root of [flow.start, ...flow.steps.map((step) => step.id)]) {
    const queue = seen.has(root) ? [] : [root];
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      if (seen.has(id)) continue;
      seen.add(id);
      queue.push(...stepOf(flow, id).to);
    }
  }
  const ids = [...seen];
  const ends = (id: string) => isEnding(stepOf(flow, id));
  return [...ids.filter((id) => !ends(id)), ...ids.filter(ends)];
}
