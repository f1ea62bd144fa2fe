/** `npm run build`: the site in `dist/`, under `BASE` where it is set, with a code to scan of `SITE_URL`. */
import { buildSite } from '../build/build-site.ts';

const base = process.env.BASE ?? '/';
try {
  const { SITE_URL: siteUrl } = process.env;
  await buildSite({ base, siteUrl, outDir: 'dist', contentDir: 'content' });
  console.log(`Built for ${base} in dist/`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
