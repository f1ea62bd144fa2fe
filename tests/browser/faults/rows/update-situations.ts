import type { Page } from 'playwright-core';
import { keptStep } from '../../support/kept-step.ts';
import { charge, comesInCharge, isInCharge, patience } from '../lab/in-charge.ts';
import { isKeeping } from '../lab/installing.ts';
import { notBlank, numbersAt } from '../lab/invariants.ts';
import { isStillMarked, mark, noticeButton, offersNow, offersUpdate } from '../lab/notice.ts';
import type { Round } from '../lab/storm-round.ts';
import { until } from '../lab/until.ts';
import { staysAt, walkToSecond } from '../lab/walk.ts';

/** What the person and the phone do while a newer release comes; ends with it in charge, or throws. */
export type Situation = (round: Round) => Promise<void>;

const homeAlone: Situation = async ({ phone, newer }) => {
  for (let opening = 1; opening <= 2; opening += 1) {
    await phone.open('/');
    // Whoever has a walk to go on with gives it up, and is safe from the next opening on.
    if (await keptStep(phone.page())) await phone.page().locator('#resume button').click();
    if (await isInCharge(phone.page(), newer, opening === 1 ? 3 : patience)) return;
  }
  await comesInCharge(phone.page(), newer, 0);
};

const guideThenTap: Situation = async ({ phone, server, older, newer }) => {
  const page = phone.page();
  const step = await walkToSecond(page, server.origin);
  await mark(page);
  await offersUpdate(page);
  await isStillMarked(page);
  await stillCharges(page, older.version);
  await tap(page);
  await staysAt(page, step);
  await comesInCharge(page, newer);
};

const threeTabs: Situation = async ({ phone, server, older, newer, random }) => {
  const home = phone.page();
  await phone.open('/');
  const guide = await phone.context().newPage();
  const directory = await phone.context().newPage();
  await directory.goto(`${server.origin}/contacts/`);
  const step = await walkToSecond(guide, server.origin);
  const tabs = [home, guide, directory];
  for (const tab of tabs) {
    await mark(tab);
    await offersUpdate(tab);
  }
  await stillCharges(guide, older.version);
  const tapped = tabs[Math.floor(random() * tabs.length)]!;
  await tap(tapped);
  for (const tab of tabs) if (tab !== tapped) await isStillMarked(tab);
  await staysAt(guide, step);
  await comesInCharge(home, newer);
};

const killedInInstall: Situation = async ({ phone, server, newer, random }) => {
  // Two releases that differ in their texts alone differ in two files: the packs.
  const hung = 1 + Math.floor(random() * 2);
  let seen = 0;
  server.breaks((asked) => {
    if (!isKeeping(asked)) return undefined;
    seen += 1;
    return seen >= hung ? { hang: Math.floor(random() * 4_000) } : undefined;
  });
  const step = await walkToSecond(phone.page(), server.origin);
  if (!(await until(() => seen >= hung, 20))) throw new Error('no install began');
  await phone.killAndStart();
  server.breaks();
  await phone.open('/');
  const kept = await keptStep(phone.page());
  if (kept !== step) throw new Error(`I2: killed at the step «${step}», the phone keeps «${kept}»`);
  await waitsOrCharges(phone.page(), newer);
  if (random() < 0.5) return takes(phone.page(), newer);
  await phone.restart();
  await phone.open('/');
  await comesInCharge(phone.page(), newer);
};

const fetchStorm: Situation = async ({ phone, server, newer, random }) => {
  server.breaks((asked) => (isKeeping(asked) ? { delay: random() * 300 } : undefined));
  await phone.open('/');
  const paths = ['/', '/gas/', '/en/fire/', '/contacts/', '/bleeding/?fbclid=1'];
  const fetches = phone
    .page()
    .evaluate(
      (all) => Promise.allSettled(Array.from({ length: 20 }, (_, at) => fetch(all[at % 5]!))),
      paths,
    );
  const tabs = await Promise.all(paths.slice(1).map(() => phone.context().newPage()));
  await Promise.all(
    tabs.map(async (tab, at) => {
      for (let n = 0; n < 2; n += 1) await opens(tab, server.origin + paths[(at + n) % 5]!);
    }),
  );
  await fetches;
  server.breaks();
  for (const tab of tabs) await tab.close();
  await phone.open('/');
  await takes(phone.page(), newer);
};

const offlineOnce: Situation = async ({ phone, server, newer, random }) => {
  await phone.open('/');
  await new Promise((done) => setTimeout(done, random() * 800));
  await server.kill();
  const seen = await phone.open('/bleeding/');
  await server.revive();
  notBlank(seen);
  numbersAt(seen);
  await phone.open('/');
  await takes(phone.page(), newer);
};

export const situations: [name: string, situation: Situation][] = [
  ['home alone', homeAlone],
  ['guide, then tap', guideThenTap],
  ['three tabs', threeTabs],
  ['killed in the install', killedInInstall],
  ['fetch storm', fetchStorm],
  ['offline once', offlineOnce],
];

async function tap(page: Page): Promise<void> {
  const reloaded = page.waitForEvent('load', { timeout: patience * 1_000 });
  await noticeButton(page).click();
  await reloaded;
}

/** It takes over by itself, or after the one tap that it asks for. */
async function takes(page: Page, newer: Round['newer']): Promise<void> {
  if (await waitsOrCharges(page, newer)) return;
  await tap(page);
  await comesInCharge(page, newer);
}

/** Waits until it is offered or in charge. Out: whether it is in charge. Throws where it comes to neither. */
async function waitsOrCharges(page: Page, newer: Round['newer']): Promise<boolean> {
  let charges = false;
  const isSo = async () => {
    charges = await isInCharge(page, newer, 0);
    return charges || offersNow(page);
  };
  if (!(await until(isSo, patience))) await comesInCharge(page, newer, 0);
  return charges;
}

async function stillCharges(page: Page, version: string): Promise<void> {
  const now = await charge(page, { waking: true });
  if (now.version !== version) throw new Error(`I8: ${now.version} took over though nobody asked`);
}

async function opens(tab: Page, url: string): Promise<void> {
  const answer = await tab.goto(url, { waitUntil: 'domcontentloaded' });
  const numbers = await tab.locator('#calls a[href^="tel:"]').count();
  if (!answer?.ok() || numbers !== 4)
    throw new Error(`I5: ${url} answered ${answer?.status()} with ${numbers} numbers`);
}
