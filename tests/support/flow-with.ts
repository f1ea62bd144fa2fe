import type { Flow } from '../../src/flow/graph.ts';

/** A flow by its ways: `flowWith('a', { a: ['b'], b: [] })`; a step with several ways asks. */
export function flowWith(start: string, ways: Record<string, string[]>): Flow {
  const steps = Object.entries(ways).map(([id, to]) => {
    return { id, to, asks: to.length > 1, leaves: false };
  });
  return { start, steps };
}
