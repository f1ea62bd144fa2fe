import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ways in which a worn phone ruins files: nothing in them, other bytes, an end that is not theirs. */
const damages = {
  emptied: () => Buffer.alloc(0),
  garbled: (bytes: Buffer) => bytes.map((byte) => byte ^ 0x55),
  cut: (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1),
};

/** Ruins every file of IndexedDB in the profile of a Chromium that is closed. Throws where there is none. */
export function damageStore(profile: string, how: keyof typeof damages): void {
  const folder = join(profile, 'Default/IndexedDB');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'LOCK')
    .map((entry) => join(entry.parentPath, entry.name));
  if (files.length === 0) throw new Error(`${folder} has no files`);
  for (const file of files) writeFileSync(file, damages[how](readFileSync(file)));
}

/** Sets a Chromium that has not been started yet to forbid cookies, and with them every store and worker. */
export function forbidStorage(profile: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(settings));
}
