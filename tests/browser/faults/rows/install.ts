import type { Fault, Hook } from '../lab/fault.ts';
import { convergesAlone, hasSaid, isKeeping, nothingTwice } from '../lab/installing.ts';
import { heals, nothingForbidden, nothingWrongKept, numbersAt } from '../lab/invariants.ts';
import type { Row, Scene } from '../lab/row.ts';

/** The nth file that the worker asks for, counted from 1, and each after it. */
function fromNth(n: number, fault: Fault): Hook {
  let asked = 0;
  return (one) => {
    if (!isKeeping(one)) return undefined;
    asked += 1;
    return asked >= n ? fault : undefined;
  };
}

/** Opens home on a new phone while the fault lasts: the numbers are there, nothing wrong is kept. */
export async function opensWhile(
  scene: Scene,
  folder: string,
  hook: Hook,
  seconds = 30,
): Promise<string> {
  const { server, phone } = scene;
  server.breaks(hook);
  numbersAt(await phone.open('/'));
  const { words } = await hasSaid(phone, 'failed', seconds);
  const early = (await phone.told()).find(({ state }) => state === 'ready');
  if (early) throw new Error(`I3: files are missing, and the page says «${early.words}»`);
  await nothingWrongKept(phone, folder);
  return words;
}

export const cutMidInstall: Row = {
  n: 3,
  patient: true,
  fault: 'Network cut mid-install',
  injected:
    'connections reset from the nth file of the worker on, three n by the seed, then healthy',
  run: async (lab) => {
    const seen = [];
    for (const from of [2, 4, 5].map((n) => n + Math.floor(lab.random() * 2) - 1)) {
      const scene = await lab.start();
      const words = await opensWhile(scene, lab.folder, fromNth(from, { reset: 0 }));
      const seconds = await convergesAlone(scene);
      nothingTwice(scene.server.requests);
      await heals(scene);
      nothingForbidden(scene.phone);
      seen.push(`cut at file ${from}: «${words}», ready ${seconds.toFixed(1)} s after`);
    }
    return seen.join('; ');
  },
};

export const everyThirdFails: Row = {
  n: 4,
  patient: true,
  fault: '503 every k-th request during install',
  injected: 'status 503 on every 2nd, then on every 3rd file of the worker, without end',
  run: async (lab) => {
    const seen = [];
    for (const k of [2, 3]) {
      const scene = await lab.start();
      const { server, phone } = scene;
      let asked = 0;
      server.breaks((one) => {
        if (isKeeping(one)) asked += 1;
        return isKeeping(one) && asked % k === 0 ? { status: 503 } : undefined;
      });
      const start = Date.now();
      numbersAt(await phone.open('/'));
      // Nobody opens it again.
      await hasSaid(phone, 'ready', 60);
      const seconds = (Date.now() - start) / 1000;
      nothingTwice(server.requests);
      await nothingWrongKept(phone, lab.folder);
      nothingForbidden(phone);
      seen.push(`k = ${k}: ready by itself after ${seconds.toFixed(1)} s`);
    }
    return seen.join('; ');
  },
};

export const assetHangs: Row = {
  n: 5,
  patient: true,
  fault: 'One asset hangs for ever in install',
  injected: 'the parts never answer; on another phone a pack stops in its middle; then healthy',
  real: true,
  run: async (lab) => {
    const seen = [];
    for (const [path, hang] of [
      [/parts-/, 0],
      [/pack-uk-/, 40_000],
    ] as const) {
      const scene = await lab.start();
      const { phone } = scene;
      const start = Date.now();
      const hook: Hook = (one) => (isKeeping(one) && path.test(one.path) ? { hang } : undefined);
      const words = await opensWhile(scene, lab.folder, hook, 300 * lab.scale);
      const failed = (Date.now() - start) / 1000;
      numbersAt(await phone.open('/gas/'));
      await hasSaid(phone, 'failed', 300 * lab.scale);
      const seconds = await convergesAlone(scene, 300 * lab.scale);
      nothingTwice(scene.server.requests);
      await heals(scene);
      nothingForbidden(phone);
      seen.push(
        `${path.source}: «${words}» after ${failed.toFixed(0)} s, ready ${seconds.toFixed(0)} s after the end`,
      );
    }
    return seen.join('; ');
  },
};
