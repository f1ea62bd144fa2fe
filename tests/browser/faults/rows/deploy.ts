import type { Page } from 'playwright-core';
import { bleeding, readsWhole, walkOn } from '../lab/guide.ts';
import { comesInCharge } from '../lab/in-charge.ts';
import { isKeeping } from '../lab/installing.ts';
import {
  heals,
  notBlank,
  nothingForbidden,
  nothingWrongKept,
  numbersAt,
} from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import { offersUpdate } from '../lab/notice.ts';
import { type BuiltRelease, sixReleases } from '../lab/releases.ts';
import type { Lab, Row } from '../lab/row.ts';
import { continuesAt, staysAt, walkToSecond } from '../lab/walk.ts';

export const deployedUnderOpenTab: Row = {
  n: 16,
  patient: true,
  fault: 'Deploy N → N+1 while a tab is open, old files deleted',
  injected:
    'another release with another program served instead: while a kept guide is open at its second step; while a guide is open whose install was under way; between a page and its scripts',
  real: true,
  run: async (lab) => {
    const releases = await sixReleases(lab);
    const [older, newer] = releases.slice(-2) as [BuiltRelease, BuiltRelease];
    await whileKept(lab, older, newer);
    await whileInstalling(lab, older, newer);
    await betweenPageAndScripts(lab, older, newer);
    return 'the open guide went on at its step each time; the newer release was in charge after it';
  },
};

async function whileKept(lab: Lab, older: BuiltRelease, newer: BuiltRelease): Promise<void> {
  const { server, phone } = await lab.start({ folder: older.outDir });
  const page = phone.page();
  await keptOnce(phone);
  const second = await walkToSecond(page, server.origin);
  server.swap(newer.outDir);
  await page.reload();
  await offersUpdate(page);
  await staysAt(page, second);
  const third = await walkOn(page);
  await staysAt(page, third);
  await nothingWrongKept(phone, older.outDir, newer.outDir);
  await phone.restart();
  await continuesAt(phone, third);
  await comesInCharge(phone.page(), newer);
  nothingForbidden(phone);
}

async function whileInstalling(lab: Lab, older: BuiltRelease, newer: BuiltRelease): Promise<void> {
  const { server, phone } = await lab.start({ folder: older.outDir });
  const page = phone.page();
  server.breaks((asked) => (isKeeping(asked) ? { hang: 0 } : undefined));
  await walkToSecond(page, server.origin);
  server.swap(newer.outDir);
  const third = await walkOn(page);
  await staysAt(page, third);
  await continuesAt(phone, third);
  await heals({ phone, server });
  await comesInCharge(phone.page(), newer);
  await nothingWrongKept(phone, newer.outDir);
  nothingForbidden(phone);
}

/** The page came from the older release, its scripts are gone: it reads and dials, and the next opening is whole. */
async function betweenPageAndScripts(lab: Lab, older: BuiltRelease, newer: BuiltRelease) {
  const { server, phone } = await lab.start({ folder: newer.outDir });
  server.breaks(({ dest, nth }) =>
    dest === 'document' && nth === 1 ? { root: older.outDir } : undefined,
  );
  const seen = await phone.open(`/${bleeding.id}/`);
  notBlank(seen);
  numbersAt(seen);
  await readsWhole(phone.page());
  await heals({ phone, server }, { path: `/${bleeding.id}/` });
  await comesInCharge(phone.page(), newer);
  nothingForbidden(phone);
}

export const rolledBack: Row = {
  n: 18,
  patient: true,
  fault: 'Deploy rolled back N+1 → N, its store newer',
  injected:
    'a release with a raised store walked to its second step, then the one before it served',
  real: true,
  run: async (lab) => {
    const releases = await sixReleases(lab);
    const [older, newer] = releases.slice(-2) as [BuiltRelease, BuiltRelease];
    const { server, phone } = await lab.start({ folder: newer.outDir });
    await keptOnce(phone);
    const second = await walkToSecond(phone.page(), server.origin);
    const later = await storeVersion(phone.page());
    server.swap(older.outDir);
    await phone.open('/');
    await offersUpdate(phone.page());
    await phone.restart();
    await continuesAt(phone, second);
    await comesInCharge(phone.page(), older);
    await staysAt(phone.page(), await walkOn(phone.page()));
    const said = await phone.page().locator('#memory').textContent();
    if (said) throw new Error(`the place is kept, yet the page says «${said}»`);
    if ((await storeVersion(phone.page())) !== later)
      throw new Error('the newer store was replaced');
    await heals({ phone, server }, { openings: 1 });
    await nothingWrongKept(phone, older.outDir);
    nothingForbidden(phone);
    return `N in charge at the second opening; the step that store ${later} keeps is offered and walked on from`;
  },
};

/** The version of the store as it lies there. */
async function storeVersion(page: Page): Promise<number> {
  const version = await page.evaluate(async () => (await indexedDB.databases())[0]?.version);
  if (version === undefined) throw new Error('the phone has no store');
  return version;
}
