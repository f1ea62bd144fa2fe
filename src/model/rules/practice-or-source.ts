import type { Rule } from '../content.ts';
import { fault, guideFile, toolFile } from '../faults.ts';
import type { Step } from '../schema.ts';

/** A step, or a line of a tool, has a source or says that it is practice; low confidence stands only as practice. */
export const practiceOrSource: Rule = {
  name: 'practice-or-source',
  check: ({ guides, tools }) => [
    ...guides.flatMap((guide) =>
      guide.steps.flatMap((step) => ungrounded(step, guideFile(guide), `steps.${step.id}`)),
    ),
    ...tools.flatMap((tool) =>
      tool.lines.flatMap((line, i) => ungrounded(line, toolFile(tool), `lines.${i}`)),
    ),
  ],
};

type Said = Pick<Step, 'practice' | 'sources' | 'confidence'>;

function ungrounded({ practice, sources, confidence }: Said, file: string, path: string) {
  if (practice) return [];
  if (sources.length === 0) {
    const fix = 'name a source, or say "practice": true';
    return [fault(file, `${path}.sources`, 'the step has no source', fix)];
  }
  if (confidence === 'low') {
    const fix = 'leave the step out, or say "practice": true where a hole would be worse';
    return [fault(file, `${path}.confidence`, 'the confidence is low', fix)];
  }
  return [];
}
