import { comesInCharge } from '../lab/in-charge.ts';
import { heals, nothingForbidden, nothingWrongKept } from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import { offersUpdate } from '../lab/notice.ts';
import { type BuiltRelease, sixReleases } from '../lab/releases.ts';
import type { Lab, Row } from '../lab/row.ts';
import { continuesAt, walkToSecond } from '../lab/walk.ts';

export const upgrades: Row = {
  n: 17,
  patient: true,
  fault: 'Upgrade N−5 … N−1 → N',
  injected:
    'each older release kept and walked to its second step, then N served (another program, a raised store); one opening, a restart',
  real: true,
  run: async (lab) => {
    const releases = await sixReleases(lab);
    const newest = releases.pop()!;
    await Promise.all(releases.map((older) => upgrade(lab, older, newest)));
    return `${releases.length} of 5: the step kept; N in charge at the second opening, and whole without a network`;
  },
};

async function upgrade(lab: Lab, older: BuiltRelease, newest: BuiltRelease): Promise<void> {
  const scene = await lab.start({ folder: older.outDir });
  const { server, phone } = scene;
  await keptOnce(phone);
  const second = await walkToSecond(phone.page(), server.origin);
  server.swap(newest.outDir);
  await phone.open('/');
  await offersUpdate(phone.page());
  await phone.restart();
  await continuesAt(phone, second);
  await comesInCharge(phone.page(), newest);
  const program = await phone.page().evaluate(() => document.documentElement.dataset.program);
  if (program !== 'later') throw new Error(`${older.version}: the older program still runs`);
  await heals(scene, { openings: 1 });
  await nothingWrongKept(phone, newest.outDir);
  nothingForbidden(phone);
  await phone.close();
}
