import type { Rule } from '../content.ts';
import { fault } from '../faults.ts';
import { linesOf } from '../texts.ts';

const calmDown =
  /заспокойтес[ья]|заспокойс[ья]|без паніки|не панікуй|calm down|don[’']t panic|do not panic/i;

/** Nobody was ever calmed by «заспокойтеся». */
export const noCalmDown: Rule = {
  name: 'no-calm-down',
  check: (content) =>
    linesOf(content)
      .filter(({ value, lang }) => lang !== null && calmDown.test(value))
      .map(({ file, path, value }) =>
        fault(
          file,
          path,
          `"${calmDown.exec(value)?.[0]}" calms nobody`,
          'say what to do with the hands, or how to breathe',
        ),
      ),
};
