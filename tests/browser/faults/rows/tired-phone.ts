import type { CDPSession, Page } from 'playwright-core';
import { stands, walkOn } from '../lab/guide.ts';
import { nothingForbidden } from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import type { Row } from '../lab/row.ts';
import { continuesAt, staysAt, walkToSecond } from '../lab/walk.ts';

/** What a system short of memory does to a page, and the page a person looks at afterwards. */
const blows: [name: string, strike: (tab: Page, cdp: CDPSession) => Promise<Page>][] = [
  [
    'crash of the renderer',
    async (tab) => {
      const crashed = new Promise((done) => tab.once('crash', done));
      await Promise.all([crashed, tab.goto('chrome://crash').catch(() => undefined)]);
      return open(tab);
    },
  ],
  [
    'freeze',
    async (tab, cdp) => {
      await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
      await new Promise((done) => setTimeout(done, 500));
      await cdp.send('Page.setWebLifecycleState', { state: 'active' });
      return tab;
    },
  ],
  [
    'discard',
    async (tab) => {
      const address = tab.url();
      const next = await open(tab);
      await tab.close();
      await next.goto(address);
      return next;
    },
  ],
  [
    'memory pressure',
    async (tab, cdp) => {
      await cdp.send('Memory.simulatePressureNotification', { level: 'critical' });
      return tab;
    },
  ],
];

const open = (tab: Page) => tab.context().newPage();

export const killedPage: Row = {
  n: 40,
  fault: 'Renderer crash, freeze, discard, memory pressure',
  injected: `at the second step of a guide, server dead: ${blows.map(([name]) => name).join(', ')}`,
  run: async (lab) => {
    const { server, phone } = await lab.start();
    await keptOnce(phone);
    await server.kill();
    for (const [name, strike] of blows) {
      const tab = await open(phone.page());
      const step = await walkToSecond(tab, server.origin);
      const cdp = await phone.context().newCDPSession(tab);
      const next = await strike(tab, cdp);
      try {
        if (next.url() !== 'about:blank') {
          await staysAt(next, step);
          await stands(next, await walkOn(next));
          await next.goBack();
        }
        await continuesAt(phone, step);
      } catch (error) {
        throw new Error(`after ${name}: ${error}`);
      }
      if (!next.isClosed()) await next.close();
    }
    nothingForbidden(phone);
    return 'back on the step each time: in the page itself where it lives, else by «Продовжити» on home';
  },
};
