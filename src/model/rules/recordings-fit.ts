import type { Content, Problem, Rule } from '../content.ts';
import { fault, recordingsFile } from '../faults.ts';

/** A recorded sentence is there, says what its step says today, and is the only one of its step and language. */
export const recordingsFit: Rule = {
  name: 'recordings-fit',
  check: ({ guides, recordings }) =>
    recordings.flatMap((one, i): Problem[] => {
      const step = guides
        .find(({ id }) => id === one.guide)
        ?.steps.find(({ id }) => id === one.step);
      const same = recordings.findIndex((other) => keyOf(other) === keyOf(one));
      const tell = (name: string, message: string, fix: string) =>
        fault(recordingsFile, `${i}.${name}`, message, fix);
      if (!step) return [tell('step', `there is no step ${one.guide}#${one.step}`, 'name one')];
      return [
        ...(one.bytes.length > 0
          ? []
          : [tell('file', `content/audio/${one.file} is missing or empty`, 'put the file there')]),
        ...(one.says === step.text[one.lang]
          ? []
          : [
              tell(
                'says',
                `the step says «${step.text[one.lang]}»`,
                'record it anew, or take the recording out: nobody may hear what nobody reads',
              ),
            ]),
        ...(same === i ? [] : [tell('step', 'this step has a recording already', 'keep one')]),
      ];
    }),
};

const keyOf = ({ guide, step, lang }: Content['recordings'][number]) => `${lang} ${guide} ${step}`;
