import type { Problem, Rule } from '../content.ts';
import { fault, guideFile } from '../faults.ts';

/** Every tool that a step names has its page. */
export const toolsExist: Rule = {
  name: 'tools-exist',
  check: ({ guides, tools }) => {
    const known = new Set(tools.map(({ id }) => id));
    return guides.flatMap((guide) =>
      guide.steps.flatMap(({ id, tool }): Problem[] => {
        if (tool === undefined || known.has(tool)) return [];
        return [
          fault(
            guideFile(guide),
            `steps.${id}.tool`,
            `the tool "${tool}" does not exist`,
            'name a file of content/tools or leave the tool out',
          ),
        ];
      }),
    );
  },
};
