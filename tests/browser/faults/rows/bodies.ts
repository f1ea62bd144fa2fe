import { type Fault, type Hook, truncations } from '../lab/fault.ts';
import { convergesAlone, hasSaid, isKeeping, nothingTwice } from '../lab/installing.ts';
import {
  heals,
  nothingForbidden,
  nothingWrongKept,
  numbersAt,
  stateOf,
} from '../lab/invariants.ts';
import type { Phone } from '../lab/phone.ts';
import type { Lab, Row } from '../lab/row.ts';
import { opensWhile } from './install.ts';

/** Files that a page reads and dials without. */
const kinds = [/islands-/, /parts-/, /pack-uk-/, /pack-en-/, /manifest/];

/** One phone that meets a fault on its first visit: no worker comes into charge, pages come from the network. */
async function refuses(lab: Lab, hook: Hook): Promise<string> {
  const scene = await lab.start();
  const { phone, server } = scene;
  const words = await opensWhile(scene, lab.folder, hook);
  if (await inCharge(phone)) throw new Error('I4: a worker is in charge that lacks files');
  numbersAt(await phone.open('/gas/'));
  await hasSaid(phone, 'failed');
  if ((await stateOf(phone)) === 'ready') throw new Error('I3: the page says ready, and it is not');
  const seconds = await convergesAlone(scene);
  await nothingWrongKept(phone, lab.folder);
  nothingTwice(server.requests);
  await heals(scene);
  nothingForbidden(phone);
  return `«${words}», ready ${seconds.toFixed(1)} s after the end`;
}

/** Whether any worker answers for the site on this phone. */
function inCharge(phone: Phone): Promise<boolean> {
  return phone
    .page()
    .evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.active));
}

const onKept =
  (fault: (nth: number) => Fault): Hook =>
  (one) =>
    isKeeping(one) ? fault(one.nth) : undefined;

export const truncated: Row = {
  n: 9,
  patient: true,
  fault: 'Body truncated in three ways',
  injected:
    'every file of the worker ends after 700 bytes: under a longer Content-Length, chunked without an end, ended by closing; packed and plain by turns',
  run: async (lab) => {
    const seen = [];
    for (const how of truncations) {
      const cut = (nth: number): Fault => ({
        truncate: { after: 700, how },
        ...(nth % 2 === 0 && { plain: true }),
      });
      seen.push(`${how}: ${await refuses(lab, onKept(cut))}`);
    }
    return seen.join('; ');
  },
};

export const portalAtFirst: Row = {
  n: 10,
  patient: true,
  fault: 'Asset replaced by portal HTML 200, first install',
  injected:
    'a captive portal’s page with status 200 for one kind of file, each kind on a phone of its own',
  run: async (lab) => {
    let seen = '';
    for (const kind of kinds) {
      seen = await refuses(lab, ({ path }) => (kind.test(path) ? { portal: true } : undefined));
    }
    return `${kinds.length} phones: no worker in charge, pages from the network, ${seen}`;
  },
};
