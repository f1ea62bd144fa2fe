import { stands, walkOn } from '../lab/guide.ts';
import {
  notBlank,
  nothingForbidden,
  nothingWrongKept,
  numbersAt,
  says,
  stateOf,
} from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import type { Row } from '../lab/row.ts';
import { until } from '../lab/until.ts';
import { words } from '../lab/words.ts';
import { runningWorkers } from '../lab/workers.ts';

export const workerStopped: Row = {
  n: 22,
  fault: 'Worker stopped',
  injected:
    'ServiceWorker.stopAllWorkers before each of six openings at CPU ×6, the network dead, then hanging',
  run: async (lab) => {
    const { server, phone } = await lab.start({ slower: 6 });
    await keptOnce(phone);
    const running = await runningWorkers(phone);
    const slowest: string[] = [];
    for (const network of ['dead', 'hanging']) {
      if (network === 'dead') await server.kill();
      else await server.revive();
      server.breaks(() => ({ hang: 0 }));
      let most = 0;
      for (const path of ['/', '/bleeding/', '/en/contacts/']) {
        // A page that is open asks its worker again and so wakes it.
        await phone.page().goto('about:blank');
        await phone.stopWorkers();
        if (!(await until(() => running() === 0, 5))) throw new Error('the worker did not stop');
        const seen = await phone.open(path);
        notBlank(seen);
        numbersAt(seen);
        most = Math.max(most, seen.numbersAt);
      }
      slowest.push(`${network} ${Math.round(most)} ms`);
    }
    await nothingWrongKept(phone, lab.folder);
    nothingForbidden(phone);
    return `every page, numbers at the latest after: ${slowest.join(', ')}`;
  },
};

/** What a page without a worker is: it reads, walks, dials, and says that it is not kept. */
export const noWorker: Row = {
  n: 23,
  fault: 'No service worker',
  injected: 'navigator.serviceWorker taken away; a browser that has it and registers nothing',
  run: async (lab) => {
    const said: string[] = [];
    for (const how of ['missing', 'refused']) {
      const browser = how === 'refused' ? { serviceWorkers: 'block' as const } : {};
      const { phone } = await lab.start({ browser });
      if (how === 'missing') {
        await phone.context().addInitScript(() => {
          Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
        });
      }
      const home = await phone.open('/');
      numbersAt(home);
      const state = how === 'missing' ? 'none' : 'failed';
      if (!(await until(async () => (await stateOf(phone)) === state, 10))) {
        throw new Error(`a worker ${how}, and the page says «${await says(phone)}»`);
      }
      const line = await says(phone);
      const honest = how === 'missing' ? words('offline.none') : words('offline.failed');
      if (line !== honest) throw new Error(`a worker ${how}, and the page says «${line}»`);
      numbersAt(await phone.open('/bleeding/'));
      await stands(phone.page(), await walkOn(phone.page()));
      numbersAt(await phone.open('/en/contacts/'));
      nothingForbidden(phone);
      said.push(`${how}: «${line}»`);
    }
    return `home, guide and directory from the network; ${said.join('; ')}`;
  },
};
