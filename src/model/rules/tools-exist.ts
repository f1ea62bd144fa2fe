import type { Problem, Rule } from '../content.ts';
import { fault, guideFile, toolFile } from '../faults.ts';

/** Every tool that a step names has its page, and so has every guide that a tool lets practise. */
export const toolsExist: Rule = {
  name: 'tools-exist',
  check: ({ guides, tools }) => {
    const known = new Set(tools.map(({ id }) => id));
    const named = guides.flatMap((guide) =>
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
    const practised = tools.flatMap((tool) =>
      (tool.drills ?? [])
        .filter((drill) => !guides.some(({ id }) => id === drill))
        .map((drill) =>
          fault(
            toolFile(tool),
            'drills',
            `the guide "${drill}" does not exist`,
            'name a file of content/guides or leave it out',
          ),
        ),
    );
    return [...named, ...practised];
  },
};
