import { type Flow, stepOf } from './graph.ts';

/**
 * How many steps follow this one: 0 at an ending. Null where it cannot be said: a question, a loop
 * or a way out of the guide lies ahead.
 */
export function stepsLeft(flow: Flow, id: string): number | null {
  const seen = new Set<string>();
  let at = stepOf(flow, id);
  for (let left = 0; ; left += 1) {
    if (at.asks || at.leaves || seen.has(at.id)) return null;
    const [next] = at.to;
    if (next === undefined) return left;
    seen.add(at.id);
    at = stepOf(flow, next);
  }
}
