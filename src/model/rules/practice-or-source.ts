import type { Problem, Rule } from '../content.ts';
import { fault, guideFile } from '../faults.ts';

/** A step has a source or says that it is practice; low confidence stands only as practice. */
export const practiceOrSource: Rule = {
  name: 'practice-or-source',
  check: ({ guides }) =>
    guides.flatMap((guide) =>
      guide.steps.flatMap((step): Problem[] => {
        if (step.practice) return [];
        const at = (field: string) => `steps.${step.id}.${field}`;
        if (step.sources.length === 0) {
          const fix = 'name a source, or say "practice": true';
          return [fault(guideFile(guide), at('sources'), 'the step has no source', fix)];
        }
        if (step.confidence === 'low') {
          const fix = 'leave the step out, or say "practice": true where a hole would be worse';
          return [fault(guideFile(guide), at('confidence'), 'the confidence is low', fix)];
        }
        return [];
      }),
    ),
};
