import type { Fault, Hook } from '../lab/fault.ts';
import { isInCharge, patience } from '../lab/in-charge.ts';
import { convergesAlone, hasSaid } from '../lab/installing.ts';
import {
  heals,
  notBlank,
  nothingForbidden,
  nothingWrongKept,
  numbersAt,
} from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import type { Lab, Row, Scene } from '../lab/row.ts';
import { until } from '../lab/until.ts';

const answers: Record<string, Fault> = {
  'portal 200': { portal: true },
  404: { status: 404 },
  500: { status: 500 },
  'cut off': { truncate: { after: 1_000, how: 'close' } },
  'no answer': { hang: 0 },
};

const onScript =
  (fault: Fault): Hook =>
  ({ path }) =>
    path === '/sw.js' ? fault : undefined;

/** A first visit while the worker's script does not come: the page works and says that it is not saved. */
async function firstVisit(lab: Lab, fault: Fault): Promise<string> {
  const scene = await lab.start();
  const { server, phone } = scene;
  server.breaks(onScript(fault));
  numbersAt(await phone.open('/'));
  const { words } = await hasSaid(phone, 'failed');
  numbersAt(await phone.open('/gas/'));
  await hasSaid(phone, 'failed');
  // The browser asks for a worker's script once at a time: while one request hangs there is no other.
  if (fault.hang === 0) {
    await server.kill();
    await server.revive();
  }
  const seconds = await convergesAlone(scene);
  await heals(scene);
  nothingForbidden(phone);
  return `«${words}», ready ${seconds.toFixed(1)} s after the end`;
}

/** With a worker in place: it stays, the page says what is true, and the pages open without a network. */
async function oldStays({ server, phone }: Scene, lab: Lab, fault: Fault): Promise<void> {
  server.breaks(onScript(fault));
  const before = server.count(/^\/sw\.js$/);
  numbersAt(await phone.open('/'));
  await hasSaid(phone, 'ready');
  if (!(await until(() => server.count(/^\/sw\.js$/) > before, 20))) {
    throw new Error('the browser did not look for a newer worker, so nothing was tried');
  }
  await server.kill();
  const offline = await phone.open('/contacts/');
  notBlank(offline);
  numbersAt(offline);
  await nothingWrongKept(phone, lab.folder);
  await server.revive();
}

/** The row with those ways alone. Resolves with what the resident saw. */
export async function withoutScript(lab: Lab, faults: Fault[]): Promise<string> {
  let seen = '';
  for (const fault of faults) seen = await firstVisit(lab, fault);
  const scene = await lab.start();
  const { server, phone } = scene;
  await keptOnce(phone);
  const newer = await lab.newer();
  server.swap(newer.outDir);
  for (const fault of faults) await oldStays(scene, lab, fault);
  await heals(scene);
  if (!(await isInCharge(phone.page(), newer, patience))) {
    throw new Error('I7: the newer release has not come after the fault ended');
  }
  nothingForbidden(phone);
  return `first visit: ${seen}; later: the old worker stays, ready is said, then the newer release comes`;
}

export const noWorkerScript: Row = {
  n: 12,
  patient: true,
  fault: 'sw.js is HTML 200, 404, 500, cut off, or never comes',
  injected:
    'each on a phone of its own at the first visit (what hangs is closed when the fault ends); then one after the other on a phone that has a worker, a newer release waiting behind',
  run: (lab) => withoutScript(lab, Object.values(answers)),
};
