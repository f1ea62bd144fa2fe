/** Where a step leads: a step of this guide, or another guide (at its start or at a step). */
export type Target = string | { guide: string; step?: string | undefined };

/** A way out of a step: where it leads and where in the file it is written. */
export type Way = { to: Target; path: string };

/** A step as far as its ways go, in one language or in both. */
export type Routed = { id: string } & (
  | { kind: 'ask'; options: { next: Target }[] }
  | { kind: 'do' | 'list' | 'call'; next: Target | null }
);

/** All ways out of a step; none for an ending. */
export function waysOut(step: Routed): Way[] {
  if (step.kind === 'ask') {
    return step.options.map((option, i) => ({
      to: option.next,
      path: `steps.${step.id}.options.${i}.next`,
    }));
  }
  return step.next === null ? [] : [{ to: step.next, path: `steps.${step.id}.next` }];
}
