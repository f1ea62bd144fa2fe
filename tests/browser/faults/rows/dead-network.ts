import { notBlank, nothingForbidden, numbersAt } from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import type { Row } from '../lab/row.ts';

export const serverDead: Row = {
  n: 1,
  fault: 'Server dead on later visits',
  injected:
    'server and sockets closed after one visit; four pages opened, then again after a restart',
  run: async (lab) => {
    const { server, phone } = await lab.start();
    await keptOnce(phone);
    await server.kill();
    let slowest = 0;
    for (const restarted of [false, true]) {
      if (restarted) await phone.restart();
      for (const path of ['/', '/bleeding/', '/en/contacts/', '/nowhere?x=1']) {
        const seen = await phone.open(path);
        notBlank(seen);
        numbersAt(seen);
        slowest = Math.max(slowest, seen.numbersAt);
      }
    }
    nothingForbidden(phone);
    return `every page, numbers after at most ${Math.round(slowest)} ms`;
  },
};
