import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Signer } from '../../../src/cli/sign/read-key.ts';
import { signSite } from '../../../src/cli/sign/sign-site.ts';
import { asVersion } from '../../signing/support/throw-away.ts';

/** A file as a person chooses it. */
export type Chosen = { name: string; mimeType: string; buffer: Buffer };

/** The copy that is handed on in these tests. */
export const copyName = 'what-to-do.uk.html';

export const chosen = (buffer: Buffer, name = copyName): Chosen => {
  return { name, mimeType: 'text/html', buffer };
};

/** The files of a built site as they were released under a version, signed by somebody. */
export function released(site: string, version: string, signer: Signer) {
  const folder = asVersion(site, version);
  signSite(folder, signer);
  const read = (name: string) => readFileSync(join(folder, name));
  return {
    copy: read(copyName),
    list: chosen(read('release.json'), 'release.json'),
    signature: chosen(read('release.json.sig'), 'release.json.sig'),
  };
}

/** Chooses files on the page. Out: what it says of them, and not what it said before. */
export async function choose(page: Page, files: Chosen[]): Promise<string> {
  await page.evaluate(() => document.querySelector('.verdict')?.setAttribute('data-before', ''));
  await page.locator('.choose input').setInputFiles(files);
  const verdict = page.locator('.verdict:not([data-before])');
  await verdict.waitFor();
  return ((await verdict.textContent()) ?? '').replace(/\s+/g, ' ');
}
