import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from 'vite';
import { type SiteOptions, siteConfig } from './site-config.ts';

/**
 * Builds the site beside its place and moves it there when it is whole: a failed build leaves none.
 * Throws what the build threw.
 */
export async function buildSite({ outDir, ...options }: SiteOptions): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync('.build', { recursive: true });
  mkdirSync(dirname(outDir), { recursive: true });
  const half = mkdtempSync('.build/site-');
  const { NODE_ENV } = process.env;
  try {
    // Whoever builds (a test, a developer's shell) gets the site that ships.
    process.env.NODE_ENV = 'production';
    await build({
      configFile: false,
      logLevel: 'warn',
      ...siteConfig({ ...options, outDir: half }),
    });
    if (!existsSync(`${half}/release.json`)) throw new Error('The build wrote no release.json');
    // A temporary folder is its maker's alone; a site is for every server.
    chmodSync(half, 0o755);
    renameSync(half, outDir);
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
    rmSync(half, { recursive: true, force: true });
  }
}
