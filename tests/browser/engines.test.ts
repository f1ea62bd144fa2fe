import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '../support/sites.ts';
import { searchesTheDirectory } from './engines/directory.ts';
import { walksAGuide } from './engines/guide.ts';
import { type Run, visitHome } from './engines/run.ts';
import { usesTheHelpers } from './engines/tools.ts';
import { takesANewerRelease } from './engines/update.ts';
import { walksOffline } from './engines/walk.ts';
import { startChromium } from './support/chromium-engine.ts';
import { firefox, startFirefox } from './support/firefox.ts';
import { type RefusingProxy, startRefusingProxy } from './support/refusing-proxy.ts';
import { serve } from './support/served.ts';
import { startWebKit, webkit } from './support/webkit.ts';

const engines = [
  // Whoever starts it finds or fetches one.
  { name: 'Chromium', found: true, start: startChromium },
  { name: 'Firefox', found: firefox, start: startFirefox },
  { name: 'WebKitGTK', found: webkit, start: startWebKit },
];

for (const { name, found } of engines) {
  if (!found) console.log(`${name}: not installed, skipped`);
}

it.runIf(process.env.EVERY_ENGINE)('finds every engine where the gate has installed them', () => {
  expect(engines.filter(({ found }) => !found)).toEqual([]);
});

for (const { name, found, start } of engines) {
  describe.skipIf(!found)(name, () => {
    const run = { counts: { pages: 0, steps: 0, searches: 0, updates: 0, tools: 0 } } as Run;
    let proxy: RefusingProxy;

    beforeAll(async () => {
      proxy = await startRefusingProxy();
      run.engine = await start(proxy.port);
    });
    afterAll(async () => {
      const { engine, counts } = run;
      await engine?.close();
      await proxy.close();
      const seen = `${counts.pages} pages offline, ${counts.steps} steps, ${counts.searches} searches, ${counts.tools} helpers, ${counts.updates} updates`;
      console.log(`${name} ${engine?.version}: ${seen}`);
    });

    describe('after one visit to home, without its server', () => {
      let origin: string;

      beforeAll(async () => {
        const served = await serve(sites.root.outDir);
        origin = served.origin;
        await visitHome(run, origin);
        await served.kill();
        await expect(fetch(origin)).rejects.toThrow();
      });

      walksOffline(run, () => origin);
      walksAGuide(run, () => origin);
      searchesTheDirectory(run, () => origin);
      usesTheHelpers(run, () => origin);
    });

    describe('when the server has a newer release', () => takesANewerRelease(run));

    it('has told the console of no fault', ({ skip }) => {
      if (!run.engine.faults) return skip('its driver does not pass them on');
      expect(run.engine.faults).toEqual([]);
    });

    it('has asked no other host', async () => {
      expect(proxy.asked).toEqual([]);
      // One that it does ask is noticed.
      await run.engine.open('http://another.test/').catch(() => undefined);
      await expect.poll(() => proxy.asked, { timeout: 10_000 }).toContain('another.test');
    });
  });
}
