import { notBlank, nothingForbidden, numbersAt } from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import type { Row } from '../lab/row.ts';

/** Addresses as they travel through messengers and memories, and the page that each has to show. */
const strange: [path: string, shows: string][] = [
  ['/nowhere/deep/down?x=1', '/404.html'],
  ['/nowhere/', '/404.html'],
  ['/?fbclid=IwAR0x&utm_source=viber', '/'],
  ['/bleeding/?fbclid=IwAR0x', '/bleeding/'],
  ['/bleeding', '/bleeding/'],
  ['/en/bleeding?fbclid=IwAR0x#call', '/en/bleeding/'],
  ['/index.html', '/'],
  ['/en/contacts/index.html?x=1', '/en/contacts/'],
];

export const strangeAddresses: Row = {
  n: 26,
  fault: 'Unknown address, ?fbclid, missing slash, index.html',
  injected: `server dead after one visit; ${strange.map(([path]) => path).join(' ')}`,
  run: async (lab) => {
    const { server, phone } = await lab.start();
    await keptOnce(phone);
    const titles = new Map<string, string>();
    for (const shows of new Set(strange.map(([, page]) => page))) {
      titles.set(shows, (await phone.open(shows)).title);
    }
    await server.kill();
    for (const [path, shows] of strange) {
      const seen = await phone.open(path);
      notBlank(seen);
      numbersAt(seen);
      if (seen.title !== titles.get(shows)) {
        throw new Error(`${path} shows «${seen.title}», not «${titles.get(shows)}»`);
      }
      const query = new URL(path, 'http://site').search;
      if (new URL(seen.url).search !== query) throw new Error(`${path} became ${seen.url}`);
    }
    nothingForbidden(phone);
    return `${strange.length} addresses: the page that was meant, or the one that says there is none`;
  },
};
