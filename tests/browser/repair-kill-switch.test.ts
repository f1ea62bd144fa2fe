import { cpSync, rmSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { putKillSwitch } from '../../src/build/kill-switch.ts';
import { wordsOf } from '../../src/i18n/t.ts';
import { buildDir, sites } from '../support/sites.ts';
import { kept } from './faults/lab/kept.ts';
import { until } from './faults/lab/until.ts';
import { calls } from './support/booklet.ts';
import { eventually } from './support/eventually.ts';
import {
  good,
  hasWorker,
  isWhole,
  keepsWhole,
  page,
  repair,
  says,
  server,
  state,
} from './support/repairing.ts';

const t = wordsOf('uk');
/** The same site with the kill switch in the place of its worker. */
const switched = `${buildDir}/test-kill-switch`;

beforeAll(async () => {
  rmSync(switched, { recursive: true, force: true });
  cpSync(good, switched, { recursive: true });
  const { timeScale } = sites.quick;
  await putKillSwitch({ outDir: switched, contentDir: 'content', timeScale });
});
keepsWhole();

/** Repairs what can only be begun anew: the page loads itself again. */
async function repairAnew(): Promise<void> {
  await page.evaluate(() => {
    document.body.dataset.mark = 'not loaded again';
  });
  await repair();
  const isNew = () => page.evaluate(() => document.body.dataset.mark === undefined);
  await eventually(() => isNew().catch(() => false)).toBe(true);
  await page.waitForLoadState();
}
/** Whether the worker in charge says that everything is kept. */
const vouches = () =>
  page.evaluate(async () => {
    const { port1, port2 } = new MessageChannel();
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ type: 'check' }, [port2]);
    return new Promise<boolean>((done) => {
      port1.onmessage = ({ data }) => done(data.ok);
    });
  });

describe('with the kill switch in the place of the worker', () => {
  beforeEach(() => takesOver('/about/'));

  /** It takes over at once; the next page that is opened says that nothing is vouched for. */
  async function takesOver(path: string): Promise<void> {
    server.swap(switched);
    await page.goto(server.origin + path);
    // A browser looks for a newer worker once the older one has had nothing to do for a second.
    await expect.poll(vouches, { timeout: 20_000, interval: 2_000 }).toBe(false);
    await page.goto(server.origin + path);
    await eventually(state).toBe('failed');
  }

  it('repairing loses nothing, and without a network what was kept still opens', async () => {
    const before = (await kept(page)).length;
    await repair();
    await says(t('about.repairLater'));
    await eventually(() => hasWorker().catch(() => false)).toBe(true);
    expect((await kept(page)).length).toBe(before);
    await server.kill();
    for (const path of ['/', '/bleeding/', '/en/contacts/']) {
      await page.goto(server.origin + path);
      const links = page.locator('#calls a');
      expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(
        calls,
      );
      expect(await page.locator('main').count()).toBe(1);
    }
  });

  it('repairing brings the next good worker, and all is whole', async () => {
    server.swap(good);
    await repairAnew();
    await eventually(state).toBe('ready');
    await isWhole();
  });

  it('the next good worker makes all whole within two openings by itself', async () => {
    server.swap(good);
    let openings = 0;
    for (let ready = false; !ready && openings < 2; openings += 1) {
      await page.goto(`${server.origin}/`);
      ready = await until(async () => (await state()) === 'ready', 10);
    }
    expect(await state()).toBe('ready');
    await isWhole();
  });
});
