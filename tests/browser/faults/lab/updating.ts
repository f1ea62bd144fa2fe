import type { BuiltRelease } from '../../support/build-releases.ts';
import type { Hook } from './fault.ts';
import { isInCharge, patience } from './in-charge.ts';
import { hasSaid } from './installing.ts';
import { notBlank, nothingWrongKept, numbersAt } from './invariants.ts';
import type { Phone } from './phone.ts';
import type { Lab, Scene } from './row.ts';
import { until } from './until.ts';

/** A page that says which release it is of; reading it leaves no walk to go on with, which would hold an update back. */
export const about = '/about/';

export function shows({ phone }: Scene, { version }: BuiltRelease): Promise<boolean> {
  return phone
    .page()
    .evaluate((asked) => document.querySelector('main')!.textContent!.includes(asked), version);
}

/** Whether nothing of a newer release is under way or waits any more. */
function gaveUp({ phone }: Scene): Promise<boolean> {
  return phone.page().evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return !registration?.installing && !registration?.waiting;
  });
}

/** A phone that has the older release, while what the newer one needs comes spoilt: the older one stays whole. */
export async function olderStays(
  scene: Scene,
  lab: Lab,
  newer: BuiltRelease,
  hook: Hook,
): Promise<void> {
  const { server, phone } = scene;
  const before = server.requests.length;
  server.breaks(hook);
  numbersAt(await phone.open('/'));
  const spoilt = () => server.requests.slice(before).some(({ fault }) => fault !== undefined);
  if (!(await until(spoilt, 20))) throw new Error('nothing was spoilt, so nothing was tried');
  if (!(await until(() => gaveUp(scene), 20)))
    throw new Error('the spoilt release was not given up');
  await hasSaid(phone, 'ready');
  await nothingWrongKept(phone, lab.folder, newer.outDir);
  await server.kill();
  const offline = await phone.open(about);
  notBlank(offline);
  numbersAt(offline);
  if (await shows(scene, newer))
    throw new Error('I4: a page is of a release that never came whole');
  await server.revive();
}

/** The fault is over: within two openings the newer release is in charge, and alone. Out: how many. */
export async function newerComes(scene: Scene, newer: BuiltRelease): Promise<number> {
  const { server, phone } = scene;
  server.breaks();
  for (let opening = 1; opening <= 2; opening += 1) {
    numbersAt(await phone.open('/'));
    if (!(await isInCharge(phone.page(), newer, patience))) continue;
    await server.kill();
    numbersAt(await phone.open(about));
    if (!(await shows(scene, newer))) throw new Error('I4: a page is not of the newer release');
    await onlyThatKept(phone, newer);
    await server.revive();
    return opening;
  }
  throw new Error('I7: the newer release is not in charge two openings after the fault ended');
}

/** The check of the page in hand drops what the older release kept. Throws where that does not happen. */
async function onlyThatKept(phone: Phone, { outDir }: BuiltRelease): Promise<void> {
  const isSo = () => nothingWrongKept(phone, outDir).then(Boolean, () => false);
  if (!(await until(isSo, 10))) await nothingWrongKept(phone, outDir);
}
