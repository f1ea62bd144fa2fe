import type { Rule } from '../content.ts';
import { fault } from '../faults.ts';
import { linesOf } from '../texts.ts';

const wrong = /['ʼ`´‘′]/;

/** The Ukrainian apostrophe is ’ (U+2019): one sign, so that a search finds «м’яч». */
export const apostrophe: Rule = {
  name: 'apostrophe',
  check: (content) =>
    linesOf(content)
      .filter(({ lang, path, value }) => {
        return (lang === 'uk' || path.startsWith('words.uk.')) && wrong.test(value);
      })
      .map(({ file, path, value }) =>
        fault(
          file,
          path,
          `"${value.match(/\S*['ʼ`´‘′]\S*/)?.[0]}" has another sign for the apostrophe`,
          'write ’ (U+2019)',
        ),
      ),
};
