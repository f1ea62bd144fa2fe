import { type Flow, stepOf } from './graph.ts';

/** One way through a guide: step ids in turn; `back` when the last of them was already on the path. */
export type Path = { steps: string[]; back: boolean };

/** Every path from the start in which no step comes twice; a step already on the path ends it. */
export function everyPath(flow: Flow): Path[] {
  const walk = (steps: string[]): Path[] => {
    const here = stepOf(flow, steps[steps.length - 1]!);
    if (steps.indexOf(here.id) < steps.length - 1) return [{ steps, back: true }];
    const on = [...new Set(here.to)].flatMap((next) => walk([...steps, next]));
    return here.leaves || on.length === 0 ? [{ steps, back: false }, ...on] : on;
  };
  return walk([flow.start]);
}
