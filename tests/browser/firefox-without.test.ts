import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/i18n/t.ts';
import { address, langs, paths } from '../../src/routes.ts';
import { sites } from '../support/sites.ts';
import { page, type Run, shows, steps } from './engines/run.ts';
import { booklets, calls, inOrder } from './support/booklet.ts';
import { firefox, startFirefoxWith } from './support/firefox.ts';
import { type RefusingProxy, startRefusingProxy } from './support/refusing-proxy.ts';
import { type Served, serve } from './support/served.ts';

describe.skipIf(!firefox)('Firefox', () => {
  let served: Served;
  let proxy: RefusingProxy;
  let run: Run;

  beforeEach(async () => {
    served = await serve(sites.root.outDir);
    proxy = await startRefusingProxy();
  });
  afterEach(async () => {
    await run?.engine.close();
    await proxy.close();
    await served.kill();
  });

  it.each([
    { without: 'scripts', setting: 'javascript.enabled', says: 'offline.unknown' },
    { without: 'service workers', setting: 'dom.serviceWorkers.enabled', says: 'offline.none' },
  ] as const)('without $without shows a guide, dials, and promises nothing', async (one) => {
    run = { engine: await startFirefoxWith(proxy.port, { [one.setting]: false }) } as Run;
    for (const [which, lang] of langs.entries()) {
      const guide = booklets[which]!.guides.find(({ id }) => id === 'bleeding')!;
      const url = address('/', lang, paths.guide(guide.id));
      await run.engine.open(served.origin + url);
      await shows(run, page, { at: url, lang, heading: guide.title, calls });
      const all = inOrder(guide).map(({ id }) => id);
      const seen = one.without === 'scripts' ? all : [guide.start];
      await shows(run, steps, { hash: '', seen, focus: false });
      await shows(run, saving, { state: 'none', words: wordsOf(lang)(one.says) });
    }
    expect(proxy.asked).toEqual([]);
  });
});

/** Runs in the page: what it says about saving. */
function saving() {
  return {
    state: document.documentElement.dataset.offline,
    words: document.querySelector('#offline [role=status]')?.textContent,
  };
}
