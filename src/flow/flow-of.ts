import type { Flow } from './graph.ts';
import { type Routed, waysOut } from './ways.ts';

/** The graph of a guide: words left aside, ways kept. */
export function flowOf(guide: { start: string; steps: Routed[] }): Flow {
  const steps = guide.steps.map((step) => {
    const ways = waysOut(step).map(({ to }) => to);
    const to = ways.filter((way): way is string => typeof way === 'string');
    return { id: step.id, asks: step.kind === 'ask', to, leaves: to.length < ways.length };
  });
  return { start: guide.start, steps };
}
