import type { Rule } from '../content.ts';
import { contactFile, decisionsFile, fault, guideFile, toolFile } from '../faults.ts';

/** Every source named by a step, a tool, a number or a decision stands in `sources.json`. */
export const sourcesExist: Rule = {
  name: 'sources-exist',
  check: ({ guides, tools, contacts, decisions, sources }) => {
    const known = new Set(sources.map(({ id }) => id));
    const bySteps = guides.flatMap((guide) =>
      guide.steps.flatMap((step) =>
        step.sources.map((source) => {
          return { source, file: guideFile(guide), path: `steps.${step.id}.sources` };
        }),
      ),
    );
    const byTools = tools.flatMap((tool) =>
      tool.lines.flatMap((line, i) =>
        line.sources.map((source) => {
          return { source, file: toolFile(tool), path: `lines.${i}.sources` };
        }),
      ),
    );
    const byNumbers = contacts.flatMap((contact) =>
      contact.numbers.flatMap(({ provenance }, i) =>
        provenance.map(({ source }) => {
          return { source, file: contactFile(contact), path: `numbers.${i}.provenance` };
        }),
      ),
    );
    const byDecisions = decisions.flatMap(({ id, sides }) =>
      sides.flatMap((side, i) =>
        side.sources.map((source) => {
          return { source, file: decisionsFile, path: `${id}.sides.${i}.sources` };
        }),
      ),
    );
    return [...bySteps, ...byTools, ...byNumbers, ...byDecisions]
      .filter(({ source }) => !known.has(source))
      .map(({ source, file, path }) =>
        fault(
          file,
          path,
          `the source "${source}" does not exist`,
          'add it to content/sources.json or name one that stands there',
        ),
      );
  },
};
