import { buildSite } from '../../src/build/build-site.ts';
import { sites } from './sites.ts';

/** Builds what the built-site and browser tests read: the site at the root and under a sub-path. */
export default async function buildSites(): Promise<void> {
  // Once in a run, whichever project asks first.
  if (process.env.SITES_BUILT) return;
  process.env.SITES_BUILT = 'yes';
  for (const site of Object.values(sites)) {
    await buildSite({ ...site, contentDir: 'content' });
  }
}
