import type { Problem, Rule } from '../content.ts';
import { fault } from '../faults.ts';
import { linesOf } from '../texts.ts';

const foreign = /(?![0-9])\p{Nd}/gu;

/** Every digit is one of 0–9: others look like them, and no telephone dials them. */
export const usualDigits: Rule = {
  name: 'usual-digits',
  check: (content) =>
    linesOf(content).flatMap(({ file, path, value }): Problem[] => {
      const found = [...new Set(value.match(foreign))];
      if (found.length === 0) return [];
      return [fault(file, path, `digits of another script: ${found.join(' ')}`, 'type 0–9')];
    }),
};
