import type { Guide, Step, Target } from './schema.ts';

export { type Way, waysOut } from '../flow/ways.ts';

/** The guide and step a target means, seen from `guide`; undefined where one of them does not exist. */
export function resolveTarget(
  guides: Guide[],
  guide: Guide,
  to: Target,
): { guide: Guide; step: Step } | undefined {
  const other = typeof to === 'string' ? guide : guides.find((one) => one.id === to.guide);
  const stepId = typeof to === 'string' ? to : (to.step ?? other?.start);
  const step = other?.steps.find((one) => one.id === stepId);
  return other && step ? { guide: other, step } : undefined;
}
