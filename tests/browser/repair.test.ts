import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/i18n/t.ts';
import { kept, wrongIn } from './faults/lab/kept.ts';
import { becomesReady } from './support/ready.ts';
import {
  context,
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

keepsWhole();

/** Damages pages and scripts after the page has checked them, as a full disk does. */
async function damage(): Promise<number> {
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (/\/bleeding\/$|islands/.test(request.url)) {
          await cache.put(request, new Response('cut off'));
        }
      }
    }
  });
  return wrongIn(await kept(page), [good]).length;
}

describe('«Перевірити й полагодити»', () => {
  it('finds everything whole and fetches nothing', async () => {
    const before = server.count(/assets/);
    await repair();
    await says(t('about.repairWhole'));
    expect(server.count(/assets/)).toBe(before);
    await isWhole();
  });

  it('fetches what is damaged, and says so', async () => {
    expect(await damage()).toBe(3);
    await repair();
    await says(t('about.repairMended'));
    await isWhole();
  });

  it.each([
    ['no server', undefined],
    ['a portal in its place', { portal: true }],
  ] as const)('gives nothing up where there is %s, and mends later', async (_who, fault) => {
    const damaged = await damage();
    await context.newCDPSession(page).then((cdp) => cdp.send('Network.clearBrowserCache'));
    if (fault) server.breaks(() => fault);
    else await server.kill();
    const before = (await kept(page)).length;
    await repair();
    await says(t('about.repairUnreachable'));
    expect(await hasWorker()).toBe(true);
    expect((await kept(page)).length).toBe(before);
    expect(wrongIn(await kept(page), [good]).length).toBe(damaged);
    await page.goto(`${server.origin}/gas/`);
    expect(await page.locator('section.step').count()).toBeGreaterThan(2);

    server.breaks();
    if (!fault) await server.revive();
    await page.goto(`${server.origin}/about/`);
    await becomesReady(page);
    await repair();
    await says(t('about.repairWhole'));
    await isWhole();
  });

  it('says later where the caches were emptied and cannot be filled, and is whole by itself', async () => {
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await context.newCDPSession(page).then((cdp) => cdp.send('Network.clearBrowserCache'));
    // What it fetches never comes to an end; the list of the release does come.
    server.breaks(({ path, dest }) =>
      dest === 'empty' && path.startsWith('/assets/') ? { hang: 0 } : undefined,
    );
    await repair();
    await says(t('about.repairLater'));
    expect(await hasWorker()).toBe(true);
    expect(await state()).toBe('failed');
    server.breaks();
    await page.goto(`${server.origin}/`);
    await becomesReady(page);
    await isWhole();
  });
});
