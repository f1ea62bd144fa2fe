/** `npm run build`: the site in `dist/`, under `BASE` where it is set. */
import { buildSite } from '../build/build-site.ts';

const base = process.env.BASE ?? '/';
try {
  await buildSite({ base, outDir: 'dist', contentDir: 'content' });
  console.log(`Built for ${base} in dist/`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
