import type { Asked, Hook } from '../lab/fault.ts';
import { convergesAlone, hasSaid, isKeeping } from '../lab/installing.ts';
import { heals, nothingForbidden, nothingWrongKept, numbersAt } from '../lab/invariants.ts';
import type { Row } from '../lab/row.ts';

const statuses = [301, 302, 307] as const;

export const redirected: Row = {
  n: 15,
  patient: true,
  fault: 'Redirects on assets, sw.js and pages',
  injected:
    '301, 302, 307 to the same file with a query: files of the worker; sw.js; every page but home',
  run: async (lab) => {
    const seen = [];
    for (const status of statuses) {
      let redirects = 0;
      const moves =
        (fits: (one: Asked) => boolean): Hook =>
        (one) => {
          if (!fits(one) || one.search) return undefined;
          redirects += 1;
          return { redirect: { status, to: `${one.path}?moved` } };
        };
      const refused = { files: moves(isKeeping), 'sw.js': moves(({ path }) => path === '/sw.js') };
      for (const [what, hook] of Object.entries(refused)) {
        const scene = await lab.start();
        const { server, phone } = scene;
        server.breaks(hook);
        numbersAt(await phone.open('/'));
        const { words } = await hasSaid(phone, 'failed');
        if (redirects === 0) throw new Error(`nothing of ${what} was redirected`);
        await nothingWrongKept(phone, lab.folder);
        await convergesAlone(scene);
        await heals(scene);
        nothingForbidden(phone);
        seen.push(`${status} ${what}: «${words}»`);
      }
      const scene = await lab.start();
      const { server, phone } = scene;
      server.breaks(moves(({ dest, path }) => dest === 'document' && path !== '/'));
      numbersAt(await phone.open('/gas/'));
      await hasSaid(phone, 'ready');
      await nothingWrongKept(phone, lab.folder);
      await heals(scene, { path: '/gas/' });
      nothingForbidden(phone);
    }
    return `${seen.join('; ')}; pages: followed, kept whole from the packs`;
  },
};
