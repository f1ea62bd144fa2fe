import { cpSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { putKillSwitch } from '../../../../src/build/kill-switch.ts';
import { bleeding } from '../lab/guide.ts';
import { charge, comesInCharge } from '../lab/in-charge.ts';
import {
  heals,
  isReady,
  notBlank,
  nothingForbidden,
  nothingWrongKept,
  numbersAt,
} from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import { isLastResort } from '../lab/last-resort.ts';
import { type BuiltRelease, sixReleases } from '../lab/releases.ts';
import type { Row, Scene } from '../lab/row.ts';
import { until } from '../lab/until.ts';
import { continuesAt, walkToSecond } from '../lab/walk.ts';

export const killSwitchDeployed: Row = {
  n: 21,
  fault: 'Kill-switch worker deployed',
  injected:
    'the kill switch, its waits in real time, put on a release and served to a phone that keeps an older one; pages opened online, with a silent and with a dead network; then the next good release',
  run: async (lab) => {
    const [kept, switched, good] = (await sixReleases(lab)) as [
      BuiltRelease,
      BuiltRelease,
      BuiltRelease,
    ];
    const folder = `${dirname(switched.outDir)}/kill-switch`;
    rmSync(folder, { recursive: true, force: true });
    cpSync(switched.outDir, folder, { recursive: true });
    // Scaled, it would give up a silent network sooner than the one that ships.
    await putKillSwitch({ outDir: folder, contentDir: switched.contentDir, timeScale: 1 });
    const scene = await lab.start({ folder: kept.outDir });
    const { server, phone } = scene;
    await keptOnce(phone);

    server.swap(folder);
    await pagesOpen(scene);
    await takesOver(scene);
    const online = await pagesOpen(scene, switched);
    server.breaks(() => ({ hang: 0 }));
    const silent = await pagesOpen(scene, kept);
    server.breaks();
    await server.kill();
    const dead = await pagesOpen(scene, kept);
    await phone.restart();
    await pagesOpen(scene, kept);
    await phone.open('/nowhere');
    await isLastResort(phone.page());
    const step = await walkToSecond(phone.page(), server.origin);
    await server.revive();

    server.swap(good.outDir);
    const openings = await heals(scene);
    await comesInCharge(phone.page(), good);
    await continuesAt(phone, step);
    await nothingWrongKept(phone, good.outDir);
    nothingForbidden(phone);
    return `numbers after at most ${online} ms online, ${silent} ms on a silent and ${dead} ms on a dead network; kept pages opened; healthy ${openings} opening after the good release came, the step kept`;
  },
};

/** Four pages with their numbers in time; the guide with the words of that release. Out: the slowest, ms. */
async function pagesOpen({ phone }: Scene, release?: BuiltRelease): Promise<number> {
  let slowest = 0;
  for (const path of ['/', '/gas/', '/en/contacts/?x=1', `/${bleeding.id}/`]) {
    const seen = await phone.open(path);
    notBlank(seen);
    numbersAt(seen);
    slowest = Math.max(slowest, seen.numbersAt);
  }
  const line = await phone.page().locator(`#${bleeding.start} h2`).textContent();
  if (release && !line?.includes(release.line))
    throw new Error(`the guide says «${line}», not what ${release.version} says`);
  return Math.round(slowest);
}

/** The kill switch, which cannot say of which release it is, comes in charge, and nothing is called saved. */
async function takesOver({ phone }: Scene): Promise<void> {
  const isSo = async () => {
    const { version, next } = await charge(phone.page());
    return !version && !next;
  };
  if (!(await until(isSo, 20))) throw new Error('the kill switch is not in charge after 20 s');
  await phone.open('/');
  if (await until(() => isReady(phone), 2))
    throw new Error('I3: the page says that all is saved, though nobody vouches for it');
}
