import type { Page } from 'playwright-core';
import { charge, comesInCharge } from '../lab/in-charge.ts';
import { nothingForbidden, nothingWrongKept } from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import { isStillMarked, mark, noticeButton, offersUpdate } from '../lab/notice.ts';
import { type BuiltRelease, sixReleases } from '../lab/releases.ts';
import type { Row, Scene } from '../lab/row.ts';
import { continuesAt, staysAt, walkToSecond } from '../lab/walk.ts';

export const waitsWithThreeTabs: Row = {
  n: 19,
  patient: true,
  fault: 'New worker waits, three tabs open',
  injected:
    'home, a guide at its second step and the directory open, a newer release served; ended by a tap in the guide, by a single safe page, by a cold start',
  real: true,
  run: async (lab) => {
    const releases = await sixReleases(lab);
    const scene = await lab.start({ folder: releases[0]!.outDir });
    await keptOnce(scene.phone);
    for (const [at, end] of [byTap, bySafePage, byColdStart].entries()) {
      const [older, newer] = releases.slice(at) as [BuiltRelease, BuiltRelease];
      const tabs = await threeTabs(scene);
      scene.server.swap(newer.outDir);
      await tabs.home.reload();
      for (const tab of [tabs.home, tabs.guide, tabs.directory]) {
        await offersUpdate(tab);
        await mark(tab);
      }
      await stillCharges(tabs.guide, older);
      await end(scene, tabs, older);
      await comesInCharge(scene.phone.page(), newer);
      await nothingWrongKept(scene.phone, ...releases.map(({ outDir }) => outDir));
    }
    nothingForbidden(scene.phone);
    return 'it waited until a tap, a single safe page, a cold start; nothing was loaded again unasked, the step stayed';
  },
};

type Tabs = { home: Page; guide: Page; directory: Page; step: string };

async function threeTabs({ phone, server }: Scene): Promise<Tabs> {
  await phone.open('/');
  const guide = await phone.context().newPage();
  const directory = await phone.context().newPage();
  await directory.goto(`${server.origin}/contacts/`);
  const step = await walkToSecond(guide, server.origin);
  return { home: phone.page(), guide, directory, step };
}

/** Nothing took over by itself. */
async function stillCharges(page: Page, older: BuiltRelease): Promise<void> {
  const { version, next } = await charge(page, { waking: true });
  if (version === older.version && next) return;
  throw new Error(`I8: nobody asked, yet ${version} is in charge instead of ${older.version}`);
}

async function byTap(_: Scene, { home, guide, directory, step }: Tabs): Promise<void> {
  const reloaded = guide.waitForEvent('load');
  await noticeButton(guide).click();
  await reloaded;
  await staysAt(guide, step);
  await isStillMarked(home);
  await isStillMarked(directory);
  await guide.close();
  await directory.close();
}

async function bySafePage({ phone }: Scene, tabs: Tabs, older: BuiltRelease): Promise<void> {
  const { home, guide, directory } = tabs;
  await guide.close();
  await directory.close();
  // Alone, but with a walk to go on with.
  await home.reload();
  await offersUpdate(home);
  await stillCharges(home, older);
  await home.locator('#resume button').click();
  await phone.open('/');
}

async function byColdStart({ phone }: Scene, { guide, step }: Tabs): Promise<void> {
  await staysAt(guide, step);
  await phone.restart();
  await continuesAt(phone, step);
}
