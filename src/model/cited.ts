import type { Content } from './content.ts';

type Citing = Pick<Content, 'guides' | 'tools' | 'contacts' | 'decisions'>;

/** Ids of every source that a step, a number or a decision of these names. */
export function citedSources({ guides, tools, contacts, decisions }: Citing): Set<string> {
  return new Set([
    ...guides.flatMap(({ steps }) => steps.flatMap(({ sources }) => sources)),
    ...tools.flatMap(({ lines }) => lines.flatMap(({ sources }) => sources)),
    ...contacts.flatMap(({ numbers }) =>
      numbers.flatMap(({ provenance }) => provenance.map(({ source }) => source)),
    ),
    ...decisions.flatMap(({ sides }) => sides.flatMap(({ sources }) => sources)),
  ]);
}
