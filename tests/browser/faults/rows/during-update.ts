import { isKeeping } from '../lab/installing.ts';
import { nothingForbidden } from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import type { Row } from '../lab/row.ts';
import { newerComes, olderStays } from '../lab/updating.ts';

export const portalDuringUpdate: Row = {
  n: 11,
  patient: true,
  fault: 'Asset replaced by portal HTML 200 during an update',
  injected: 'a newer release on the server, a captive portal’s page for every file of it',
  run: async (lab) => {
    const newer = await lab.newer();
    const scene = await lab.start();
    await keptOnce(scene.phone);
    scene.server.swap(newer.outDir);
    await olderStays(scene, lab, newer, (one) => (isKeeping(one) ? { portal: true } : undefined));
    const openings = await newerComes(scene, newer);
    nothingForbidden(scene.phone);
    return `the older release whole, then the newer one after ${openings} opening`;
  },
};
