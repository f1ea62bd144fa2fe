import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../../../src/build/build-site.ts';
import { sha256Of } from '../../../src/build/sha256.ts';
import { publicPartOf } from '../../../src/cli/public-key.ts';
import type { Signer } from '../../../src/cli/sign/read-key.ts';
import { copyFile, langs } from '../../../src/routes.ts';
import type { SigningKey } from '../../../src/signing/key.ts';
import { run } from '../../hosts/support/command.ts';
import { emptyFolder } from '../../hosts/support/mirror.ts';
import { buildDir } from '../../support/sites.ts';

/** A key that nobody keeps. */
export function aSigner(change: Partial<SigningKey> = {}): Signer {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { privateKey, key: { ...publicPartOf(privateKey), since: '2026-01-01', ...change } };
}

/** A key as the command makes it, in a file outside the repository. */
export async function aKeyFile(): Promise<{ file: string; key: SigningKey }> {
  const file = join(mkdtempSync(join(tmpdir(), 'key-')), 'key.pem');
  const { code, said } = await run('make-key', file);
  if (code !== 0) throw new Error(said);
  const key: SigningKey = JSON.parse(/^\{$.*?^\}$/ms.exec(said)![0]);
  return { file, key: { ...key, since: '2026-01-01' } };
}

export type KeyedSite = { base: string; outDir: string; contentDir: string; keys: string };

/** The project's content, built with these keys. */
export async function buildWithKeys(name: string, list: SigningKey[]): Promise<KeyedSite> {
  const folder = `${buildDir}/signing-${name}`;
  rmSync(folder, { recursive: true, force: true });
  const contentDir = `${folder}/content`;
  cpSync('content', contentDir, { recursive: true });
  const keys = `${contentDir}/signing-keys.json`;
  writeFileSync(keys, JSON.stringify(list));
  const site = { base: '/', outDir: `${folder}/site`, contentDir, keys };
  await buildSite(site);
  return site;
}

/** The files that are signed, of a built site, as another version would have them. Out: their folder. */
export function asVersion(site: string, version: string): string {
  const folder = emptyFolder();
  cpSync(join(site, 'verify'), join(folder, 'verify'), { recursive: true });
  copyFileSync(join(site, 'release.json'), join(folder, 'release.json'));
  const release = JSON.parse(readFileSync(join(site, 'release.json'), 'utf8'));
  for (const name of langs.map(copyFile)) {
    const copy = readFileSync(join(site, name), 'utf8')
      .replace(/(<meta name=version content=)[\d.]+/, `$1${version}`)
      .replace(/(<!-- what-to-do )[\d.]+/, `$1${version}`);
    writeFileSync(join(folder, name), copy);
    release.files[name] = sha256Of(copy);
  }
  writeFileSync(join(folder, 'release.json'), JSON.stringify({ ...release, version }, null, 1));
  return folder;
}
