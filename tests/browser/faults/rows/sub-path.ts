import { buildReleases } from '../../support/build-releases.ts';
import { broken } from '../lab/breaks.ts';
import { openLab } from '../lab/open-lab.ts';
import type { Row } from '../lab/row.ts';
import { settings } from '../lab/settings.ts';
import { strangeAddresses } from './addresses.ts';
import { cachesWiped } from './caches-lost.ts';
import { serverDead } from './dead-network.ts';
import { cutMidInstall } from './install.ts';
import { noWorkerScript, withoutScript } from './worker-script.ts';

/** Rows in which an address that forgot the sub-path would be noticed. */
const again: Pick<Row, 'n' | 'run'>[] = [
  serverDead,
  cutMidInstall,
  // Where a site stands has no part in how an answer is spoilt: one way is enough.
  { n: noWorkerScript.n, run: (lab) => withoutScript(lab, [{ portal: true }]) },
  strangeAddresses,
  cachesWiped,
];

export const subPath: Row = {
  n: 27,
  patient: true,
  fault: 'Sub-path',
  injected: `the site at /kherson/, nothing of it at the root; rows ${again.map(({ n }) => n).join(', ')} again`,
  run: async (lab) => {
    const [older, newer] = await buildReleases(2, {
      name: `kherson-${lab.scale}${settings.broken ?? ''}`,
      timeScale: lab.scale,
      base: '/kherson/',
      plugins: () => (settings.broken ? broken(settings.broken).plugins : []),
    });
    for (const row of again) {
      const under = openLab(subPath, older!.outDir);
      try {
        await row.run({ ...under, newer: async () => newer! });
      } catch (error) {
        throw new Error(`row ${row.n} under /kherson/: ${error}`);
      } finally {
        await under.close();
      }
    }
    return `the same as at the root, ${again.length} rows`;
  },
};
