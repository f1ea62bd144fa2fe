import { heals, notBlank, nothingForbidden, numbersAt, says } from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import type { Row } from '../lab/row.ts';
import { words } from '../lab/words.ts';

export const onLineLies: Row = {
  n: 43,
  fault: 'navigator.onLine lies',
  injected:
    'init script: false with a network at the first visit; true without one afterwards, then false again',
  run: async (lab) => {
    const { server, phone } = await lab.start();
    const lie = (onLine: boolean) =>
      phone.context().addInitScript((said) => {
        Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => said });
      }, onLine);
    await lie(false);
    await keptOnce(phone);
    await server.kill();
    for (const onLine of [true, false]) {
      await lie(onLine);
      for (const path of ['/', '/bleeding/', '/en/contacts/']) {
        const seen = await phone.open(path);
        notBlank(seen);
        numbersAt(seen);
      }
    }
    await server.revive();
    await heals({ phone, server });
    nothingForbidden(phone);
    return 'saved at the first visit although «offline»; every page opens although «online»';
  },
};

/** What a browser can say to the wish that nothing be thrown away. */
const persists = ['refuses', 'agrees', 'has no such thing'] as const;

export const persistRefused: Row = {
  n: 45,
  fault: 'storage.persist() false or absent',
  injected: `init script: a browser that ${persists.join(', ')}; every call noted`,
  run: async (lab) => {
    const promise = words('offline.ready');
    for (const how of persists) {
      const { phone } = await lab.start();
      await phone.context().addInitScript((answer) => {
        const asked: string[] = [];
        Object.assign(window, { asked });
        if (answer === 'has no such thing') {
          Object.defineProperty(navigator, 'storage', { value: undefined });
          return;
        }
        StorageManager.prototype.persist = async () => {
          asked.push('persist');
          return answer === 'agrees';
        };
      }, how);
      await keptOnce(phone);
      const said = await says(phone);
      if (said !== promise) throw new Error(`I3: where it ${how} the page says «${said}»`);
      const asked = await phone.page().evaluate(() => (window as { asked?: string[] }).asked);
      if (asked?.length !== 0) throw new Error('the page asked for what it never promises');
      nothingForbidden(phone);
    }
    if (!/в цьому браузері/.test(promise)) throw new Error(`«${promise}» names no limit`);
    return `the same each time, and nobody was asked: «${promise}»`;
  },
};
