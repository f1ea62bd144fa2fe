import { hasSaid } from '../lab/installing.ts';
import { heals, nothingForbidden, nothingWrongKept } from '../lab/invariants.ts';
import type { Row } from '../lab/row.ts';

const phones = 4;
const openings = 5;

/** How long a person looks at the page before trying once more, at most. */
const patience = 8;

export const thirtyPercentReset: Row = {
  n: 8,
  patient: true,
  fault: '30 % connection resets',
  injected: `every answer, page and worker too, reset with a chance of 30 %, by halves before its head and after up to 20 KB; ${phones} phones`,
  run: async (lab) => {
    const took: number[] = [];
    for (let one = 0; one < phones; one += 1) {
      const scene = await lab.start();
      const { server, phone } = scene;
      server.breaks(() => {
        if (lab.random() >= 0.3) return undefined;
        return { reset: lab.random() < 0.5 ? 0 : Math.ceil(lab.random() * 20_000) };
      });
      let ready = false;
      for (let opening = 1; opening <= openings && !ready; opening += 1) {
        const { error } = await phone.open('/', patience);
        if (error) continue;
        ready = await hasSaid(phone, 'ready', patience).then(
          () => true,
          () => false,
        );
        await nothingWrongKept(phone, lab.folder);
        if (ready) took.push(opening);
      }
      if (!ready) throw new Error(`I7: phone ${one + 1} is not ready after ${openings} openings`);
      await heals(scene);
      nothingForbidden(phone);
    }
    return `${phones} phones ready after ${took.join(', ')} openings`;
  },
};
