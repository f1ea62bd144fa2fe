import { resolve } from 'node:path';
import { buildDir } from '../../../support/sites.ts';
import { pagesOf } from '../../support/booklet.ts';
import { notBlank, nothingForbidden, numbersAt } from '../lab/invariants.ts';
import { keptOnce } from '../lab/kept-once.ts';
import { askedBy, netLogTo } from '../lab/net-log.ts';
import type { Row } from '../lab/row.ts';

/** Asked for on purpose at the end: a log that has not even this would prove nothing. */
const asked = 'http://elsewhere.example/';

export const otherHosts: Row = {
  n: 48,
  fault: 'Any external host',
  injected:
    'every name but localhost unresolvable, the browser’s own net log; a first visit, then every page of the build',
  run: async (lab) => {
    const log = resolve(`${buildDir}/net-log.json`);
    const { phone, server } = await lab.start({ browser: { args: [netLogTo(log)] } });
    await keptOnce(phone);
    const pages = pagesOf({ base: '/', outDir: lab.folder });
    for (const { url } of pages) {
      const seen = await phone.open(url);
      notBlank(seen);
      numbersAt(seen);
      await phone.page().waitForLoadState();
    }
    nothingForbidden(phone);
    await phone.page().evaluate((url) => location.assign(url), asked);
    await phone.page().waitForEvent('requestfailed');
    let all: string[] = [];
    await phone.restart(() => {
      all = askedBy(server.origin, log);
    });
    const others = all.filter((url) => !url.startsWith(server.origin));
    const named = others.filter((url) => url !== asked && !url.endsWith('~notfound'));
    if (named.length > 0) throw new Error(`I6: asked for ${[...new Set(named)].join(', ')}`);
    if (!others.includes(asked)) throw new Error('the net log does not say what was asked for');
    return `${pages.length} pages, ${all.length - others.length} requests, 0 of them to other hosts`;
  },
};
