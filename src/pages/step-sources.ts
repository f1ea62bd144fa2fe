import type { PageContext } from './context.ts';

/** The sources that steps cite, in their order; a number of the directory names its own beside it. */
export function stepSources({ booklet }: PageContext) {
  const cited = new Set(
    booklet.guides.flatMap(({ steps }) => steps.flatMap((step) => step.sources)),
  );
  return booklet.sources.filter(({ id }) => cited.has(id));
}
