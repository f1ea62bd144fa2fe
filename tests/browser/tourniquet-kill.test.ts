import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sites } from '../support/sites.ts';
import { damageStore } from './support/damage-profile.ts';
import { eventually } from './support/eventually.ts';
import { profile } from './support/killable.ts';
import { visit } from './support/ready.ts';
import { type Served, serve } from './support/served.ts';
import { openClock, said, showsTimes, times, words } from './support/tourniquet-page.ts';

/** How often the browser is killed after a tap: `TOURNIQUET_ROUNDS=100` for the whole hundred. */
const rounds = Number(process.env.TOURNIQUET_ROUNDS ?? 10);

let served: Served;
beforeAll(async () => {
  served = await serve(sites.root.outDir);
});
afterAll(() => served.kill());

/** Taps at once. Out: the time as the phone's clock showed it. Says on the console when it was durable. */
function tap(page: Page): Promise<string> {
  return page.evaluate((durable) => {
    const at = new Date();
    const tapped = performance.now();
    new MutationObserver(() => {
      if (document.querySelector('.tq-card [role=status]')?.textContent === durable)
        console.info(`durable after ${performance.now() - tapped}`);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    document.querySelector<HTMLElement>('.tq-write')?.click();
    return `Т ${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
  }, words.saved);
}

it(
  `killed 100 ms after the tap, ${rounds} times, the time is there`,
  async () => {
    let kept = 0;
    const durable: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const worn = profile({ locale: 'uk-UA' });
      let context = await worn.open();
      const page = await openClock(context, served.origin);
      page.once('console', (message) => durable.push(Number(message.text().split(' ')[2])));
      const strike = await worn.arm(context);
      const shown = await tap(page);
      await wait(100);
      await strike();
      context = await worn.open();
      const again = await openClock(context, served.origin);
      await eventually(() => times(again))
        .toEqual([shown])
        .then(
          () => {
            kept += 1;
          },
          (error: Error) => console.info(`round ${round}: ${error.message}`),
        );
      await context.close();
      worn.remove();
    }
    durable.sort((a, b) => a - b);
    const [middle, slowest] = [durable[durable.length >> 1], durable[durable.length - 1]];
    console.info(`killed 100 ms after the tap: kept ${kept} of ${rounds}`);
    console.info(
      `said to be durable before that: ${durable.length}, after ${middle} ms, ${slowest} at most`,
    );
    expect(kept).toBe(rounds);
  },
  rounds * 60_000,
);

it('fills a store that was emptied, and walks without a network', async () => {
  const worn = profile({ locale: 'uk-UA' });
  let context = await worn.open();
  await visit(await context.newPage(), `${served.origin}/`);
  const page = await openClock(context, served.origin);
  const shown = await tap(page);
  await eventually(() => said(page)).toEqual([words.saved]);
  await context.close();
  damageStore(worn.folder, 'emptied');
  context = await worn.open();
  await context.setOffline(true);
  await showsTimes(await openClock(context, served.origin), [shown]);
  await context.close();
  worn.remove();
});
