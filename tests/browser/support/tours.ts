import { guideOf, type Spot, spotOf, waysFrom } from './walker.ts';

/** A walk: where it is opened, and the number of the way taken at each step. */
export type Tour = { from: Spot; ways: number[] };

const key = ({ guide, step }: Spot) => `${guide}#${step}`;
const stays = (here: Spot, way: number) => typeof waysFrom(here)[way] === 'string';

/**
 * Walks that together take every way of every step of a guide. A way into another guide is followed
 * by a step back, so the walk goes on where it was.
 */
export function toursOf(guide: string): Tour[] {
  const { start, steps } = guideOf(guide);
  const open = new Set(
    steps.flatMap(({ id }) => waysFrom({ guide, step: id }).map((_, way) => `${id} ${way}`)),
  );
  const tours: Tour[] = [];
  while (open.size > 0) {
    const reachable = nearest({ guide, step: start }, open);
    const from = { guide, step: reachable ? start : [...open][0]!.split(' ')[0]! };
    const ways: number[] = [];
    let here = from;
    for (let path = nearest(here, open); path; path = nearest(here, open)) {
      for (const way of path) {
        ways.push(way);
        open.delete(`${here.step} ${way}`);
        if (stays(here, way)) here = spotOf(here, waysFrom(here)[way]!);
      }
    }
    tours.push({ from, ways });
  }
  return tours;
}

/** The shortest walk inside the guide whose last way is still open; ways out of the guide come first. */
function nearest(from: Spot, open: Set<string>): number[] | undefined {
  const seen = new Set([from.step]);
  const queue: { here: Spot; ways: number[] }[] = [{ here: from, ways: [] }];
  for (let at = queue.shift(); at; at = queue.shift()) {
    const { here, ways } = at;
    const all = waysFrom(here).map((_, way) => way);
    const wanted = all.filter((way) => open.has(`${here.step} ${way}`));
    const [first] = [...wanted.filter((way) => !stays(here, way)), ...wanted];
    if (first !== undefined) return [...ways, first];
    for (const way of all.filter((one) => stays(here, one))) {
      const next = spotOf(here, waysFrom(here)[way]!);
      if (seen.has(next.step)) continue;
      seen.add(next.step);
      queue.push({ here: next, ways: [...ways, way] });
    }
  }
  return undefined;
}

/** The shortest walk from a step to an ending, through other guides where it has to be. */
export function toEnding(from: Spot): number[] {
  const seen = new Set([key(from)]);
  const queue: { here: Spot; ways: number[] }[] = [{ here: from, ways: [] }];
  for (let at = queue.shift(); at; at = queue.shift()) {
    const { here, ways } = at;
    if (waysFrom(here).length === 0) return ways;
    for (const [way, to] of waysFrom(here).entries()) {
      const next = spotOf(here, to);
      if (seen.has(key(next))) continue;
      seen.add(key(next));
      queue.push({ here: next, ways: [...ways, way] });
    }
  }
  throw new Error(`No ending can be reached from ${key(from)}`);
}
