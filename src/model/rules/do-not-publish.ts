import type { Rule } from '../content.ts';
import { fault } from '../faults.ts';
import { holdsNumber } from '../phone-like.ts';
import { linesOf } from '../texts.ts';

/** No number of `do-not-publish.json` stands in anything shown: dead and hostile lines cost a life's minute. */
export const doNotPublish: Rule = {
  name: 'do-not-publish',
  check: (content) => {
    const lines = linesOf(content).filter(({ shown, path }) => shown && !path.endsWith('.url'));
    return content.doNotPublish.flatMap(({ digits, reason }) =>
      lines
        .filter(({ value }) => holdsNumber(value, digits))
        .map(({ file, path }) =>
          fault(
            file,
            path,
            `${digits} must not be published: ${reason}`,
            'take the number out; a service without a number says "noNumber"',
          ),
        ),
    );
  },
};
