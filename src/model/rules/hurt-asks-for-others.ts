import type { Content, Problem, Rule } from '../content.ts';
import { fault, guideFile } from '../faults.ts';
import type { Guide, Step } from '../schema.ts';
import { resolveTarget, waysOut } from '../targets.ts';

type Place = { guide: Guide; step: Step };

/**
 * Every path of a *hurt* guide closes with «Є ще поранені?»: no ending is reached without a step that
 * offers `after#others`, and in `after` itself none without `others`.
 */
export const hurtAsksForOthers: Rule = {
  name: 'hurt-asks-for-others',
  check: (content) => {
    const unasked = wander(content);
    return content.guides
      .filter(({ group }) => group === 'hurt')
      .flatMap((guide) => [
        ...(guide.id === 'after' && !guide.steps.some(({ id }) => id === 'others')
          ? [
              fault(
                guideFile(guide),
                'steps',
                'the step "others" is missing',
                'add the triage step',
              ),
            ]
          : []),
        ...guide.steps.flatMap((step): Problem[] => {
          const path = unasked.get(step);
          if (waysOut(step).length > 0 || !path) return [];
          const message = `the ending is reached without «Є ще поранені?»: ${path}`;
          const fix =
            'lead there through a step with an answer to {"guide":"after","step":"others"}';
          return [fault(guideFile(guide), `steps.${step.id}`, message, fix)];
        }),
      ]);
  },
};

/** Every step that can be reached without the question, with one path to it. */
function wander({ guides }: Content): Map<Step, string> {
  const seen = new Map<Step, string>();
  const queue: Place[] = [];
  const arrive = (from: Guide, to: Parameters<typeof resolveTarget>[2], before: string) => {
    const place = resolveTarget(guides, from, to);
    if (!place || seen.has(place.step)) return;
    seen.set(place.step, `${before}${place.guide.id}#${place.step.id}`);
    queue.push(place);
  };
  for (const guide of guides) {
    arrive(guide, guide.start, '');
    if (guide.standing) arrive(guide, guide.standing.next, '');
  }
  for (let at = queue.shift(); at; at = queue.shift()) {
    if (asks(guides, at)) continue;
    const before = `${seen.get(at.step)} → `;
    for (const { to } of waysOut(at.step)) arrive(at.guide, to, before);
  }
  return seen;
}

/** Is this the triage, or a question one answer of which leads there? */
function asks(guides: Guide[], { guide, step }: Place): boolean {
  const isTriage = (there?: Place) => there?.guide.id === 'after' && there.step.id === 'others';
  // In `after` an answer "nobody" may not go round the triage.
  if (guide.id === 'after') return isTriage({ guide, step });
  return (
    step.kind === 'ask' &&
    waysOut(step).some(({ to }) => isTriage(resolveTarget(guides, guide, to)))
  );
}
