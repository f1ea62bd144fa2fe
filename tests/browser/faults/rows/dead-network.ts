import { notBlank, nothingForbidden, numbersAt } from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import type { Phone } from '../lab/phone.ts';
import type { Row } from '../lab/row.ts';

const pages = ['/', '/bleeding/', '/en/contacts/', '/?fbclid=1'];

/** What else runs on this machine makes a page late now and then, the page itself does so each time. */
const tries = 5;

/** Opens pages that are kept; every one has its numbers in time. Out: milliseconds of the slowest. */
async function opensAll(phone: Phone, seconds: number, before = async () => {}): Promise<number> {
  let slowest = 0;
  for (const path of pages) {
    const seen = [];
    do {
      await before();
      seen.push(await phone.open(path));
      notBlank(seen.at(-1)!);
    } while (!(seen.at(-1)!.numbersAt <= seconds * 1000) && seen.length < tries);
    numbersAt(seen.at(-1)!, seconds);
    slowest = Math.max(slowest, seen.at(-1)!.numbersAt);
  }
  return Math.round(slowest);
}

export const serverDead: Row = {
  n: 1,
  fault: 'Server dead on later visits',
  injected: 'server and sockets closed after one visit; pages opened, and again after a restart',
  run: async (lab) => {
    const { server, phone } = await lab.start();
    await keptOnce(phone);
    await server.kill();
    const first = await opensAll(phone, 2);
    await phone.restart();
    const second = await opensAll(phone, 2);
    notBlank(await phone.open('/nowhere?x=1'));
    nothingForbidden(phone);
    return `every page, its numbers after at most ${first} ms, after a restart ${second} ms`;
  },
};

export const serverSilent: Row = {
  n: 2,
  fault: 'Server accepts, never answers',
  injected: 'no head ever, on every address; CPU ×6; then with the worker stopped before each page',
  run: async (lab) => {
    const { server, phone } = await lab.start({ slower: 6 });
    await keptOnce(phone);
    server.breaks(() => ({ hang: 0 }));
    const running = await opensAll(phone, 1);
    const stopped = await opensAll(phone, 2, phone.stopWorkers);
    // Nobody kept this address: the phone waits for the network, then says so by itself.
    notBlank(await phone.open('/nowhere?x=1'));
    nothingForbidden(phone);
    return `every page, its numbers after at most ${running} ms, worker stopped ${stopped} ms`;
  },
};
