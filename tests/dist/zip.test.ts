import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipSite } from '../../src/cli/zip/zip-site.ts';
import { bytesOf, filesIn, sha256 } from '../support/built.ts';
import { sites } from '../support/sites.ts';

it('holds every file of the site byte by byte, and is the same when made again', () => {
  const archive = zipSite(sites.root.outDir);
  const inside = unzipSync(archive);
  const names = filesIn(sites.root.outDir);
  expect(Object.keys(inside)).toEqual(names);
  expect(names.length).toBeGreaterThan(50);
  for (const name of names) {
    expect(sha256(inside[name]!, 'hex'), name).toBe(sha256(bytesOf(sites.root, name), 'hex'));
  }
  expect(sha256(zipSite(sites.root.outDir), 'hex')).toBe(sha256(archive, 'hex'));
});
