import type { Problem, Rule } from '../content.ts';
import { fault, guideFile } from '../faults.ts';

/** Twelve large tiles; the twelfth is the list of contacts. */
const most = 11;

/** At most 11 guides are large tiles of home, each with a rank of its own. */
export const homeRanks: Rule = {
  name: 'home-ranks',
  check: ({ guides }) => {
    const tiles = guides
      .filter(({ home }) => home !== undefined)
      .sort((a, b) => (a.home ?? 0) - (b.home ?? 0));
    return tiles.flatMap((guide, i): Problem[] => {
      const before = tiles[i - 1];
      const at = (message: string, fix: string) => fault(guideFile(guide), 'home', message, fix);
      return [
        ...(before?.home === guide.home
          ? [
              at(
                `rank ${guide.home} is also that of "${before?.id}"`,
                'give each tile its own rank',
              ),
            ]
          : []),
        ...(i >= most
          ? [
              at(
                `tile ${i + 1}, ${most} at most`,
                'take "home" out: the guide becomes a line of text',
              ),
            ]
          : []),
      ];
    });
  },
};
