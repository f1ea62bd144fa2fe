import { type Guide, guideSchema } from '../../src/model/schema.ts';
import data from './every-kind.json' with { type: 'json' };

/**
 * A guide that holds what a guide may hold: every kind of step, a question asked again, a loop
 * without a question, two options with one way, jumps to a guide and into one, steps that only
 * other guides lead to. Throws where it is no guide any more.
 */
export const everyKind: Guide = guideSchema.parse(data);
