import type { Problem, Rule } from '../content.ts';
import { fault } from '../faults.ts';
import { linesOf } from '../texts.ts';

const service = '(?:\\{call:emergency-)?(?:101|102|103|112)(?!\\d)';
/** Anything of the same sentence up to the number, unless a call stands between. */
const gap = (call: string) => `(?:(?!${call}|\\{)[^.!?]){0,60}?`;
const advice = [
  new RegExp(
    `(?:смс|sms|повідомлен|напиш|пишіть|надішл)${gap('дзвон|телефон|набер|набра')}${service}`,
    'i',
  ),
  new RegExp(`на ${service}\\}?\\s+(?:можна\\s+)?(?:надсил|надісл|напис|пиш|смс|sms)`, 'i'),
  new RegExp(
    `\\b(?:sms|texts?|message)\\b${gap('\\bcall|\\bring|\\bphone|\\bdial')}\\b${service}`,
    'i',
  ),
  new RegExp(
    `\\b(?:sms|texts?|message)\\b${gap('\\bcall|\\bring|\\bphone|\\bdial')}${service}`,
    'i',
  ),
  new RegExp(`${service}\\}?\\s+(?:by|via|with)\\s+(?:an?\\s+)?(?:sms|text)`, 'i'),
];
// Only the verb itself: «не можете говорити — надішліть СМС» does advise one.
const forbids =
  /(?:не|ніколи)\s+(?:надс|відправл|пиш|напис)|(?:not|n[’']t|never)\s+(?:text|send|sms)|ніхто не чита|nobody reads/i;

/** Nobody has confirmed that a text to 101, 102, 103 or 112 is read, so nothing advises one. */
export const noSmsToServices: Rule = {
  name: 'no-sms-to-services',
  check: (content) =>
    linesOf(content).flatMap(({ file, path, value, shown, part }): Problem[] => {
      const says = (text: string) => advice.some((one) => one.test(text)) && !forbids.test(text);
      const sentence = value.split(/(?<=[.!?])\s/).find(says);
      const isAdvice = shown && part !== 'source' && sentence !== undefined;
      if (!isAdvice && !/sms:/i.test(value)) return [];
      return [
        fault(
          file,
          path,
          `"${sentence ?? value}" sends a text where nobody may read it`,
          'say to call; without a voice, to text a relative and ask them to call',
        ),
      ];
    }),
};
