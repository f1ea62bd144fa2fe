import type { Problem, Rule } from '../content.ts';
import { fault } from '../faults.ts';
import { linesOf, withoutCalls } from '../texts.ts';

/** Names that stay in Latin letters in Ukrainian: `QR-код` is a name and a word, not a mixture. */
const names = new Set(
  'Wi Fi Viber Telegram WhatsApp Signal Messenger Facebook TikTok YouTube Chrome Safari Firefox RD4U QR PDF MIT SHA iPhone iOS Android'.split(
    ' ',
  ),
);
const address =
  /(?:https?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/[\w./?=&%#-]*)?|@\w+|°C/gi;

/** What a tool fills in while it runs: `{{n}}`. */
const gap = /\{\{[a-zA-Z]+\}\}/g;

/** Ukrainian text has Ukrainian letters only: no Latin word beyond a few names, no ы э ё ъ. */
export const ukrainianIsUkrainian: Rule = {
  name: 'ukrainian-is-ukrainian',
  check: (content) =>
    linesOf(content)
      .filter(({ lang }) => lang === 'uk')
      .flatMap(({ file, path, value, part }): Problem[] => {
        const words =
          withoutCalls(value)
            .replace(gap, ' ')
            .replace(address, ' ')
            .match(/[\p{L}\p{N}]+/gu) ?? [];
        const russian = words.filter((word) => /[ыэёъ]/i.test(word));
        // A document keeps the name its publisher gave it.
        const latin = words.filter((word) => {
          return /\p{Script=Latin}/u.test(word) && !names.has(word) && part !== 'source';
        });
        return [
          ...russian.map((word) =>
            fault(file, path, `"${word}" has a Russian letter`, 'write the Ukrainian word'),
          ),
          ...latin.map((word) =>
            fault(file, path, `"${word}" has Latin letters`, 'write it in Ukrainian letters'),
          ),
        ];
      }),
};
