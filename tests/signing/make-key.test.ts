import { existsSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { run } from '../hosts/support/command.ts';
import { emptyFolder, removeFolders } from '../hosts/support/mirror.ts';
import { aKeyFile } from './support/throw-away.ts';

let key: Awaited<ReturnType<typeof aKeyFile>>;
beforeAll(async () => {
  key = await aKeyFile();
});
afterAll(() => rmSync(join(key.file, '..'), { recursive: true }));
afterEach(removeFolders);

it('writes a key that only its maker can read, and says what to publish of it', () => {
  expect(statSync(key.file).mode & 0o777).toBe(0o600);
  expect(readFileSync(key.file, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  expect(key.key.fingerprint).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
});

it('writes another key each time', async () => {
  const file = join(emptyFolder(), 'key.pem');
  const { code, said } = await run('make-key', file);
  expect([code, said]).toEqual([0, expect.stringMatching(/two keepers[\s\S]*paper/)]);
  expect(said).not.toContain(key.key.publicKey);
  expect(said).not.toContain('PRIVATE');
});

it('refuses a file that is there', async () => {
  const before = readFileSync(key.file, 'utf8');
  const { code, said } = await run('make-key', key.file);
  expect([code, said]).toEqual([1, expect.stringContaining('exists already')]);
  expect(readFileSync(key.file, 'utf8')).toBe(before);
});

it('refuses a place inside the repository, by whatever way', async () => {
  const way = join(emptyFolder(), 'way');
  symlinkSync(join(process.cwd(), 'content'), way);
  for (const path of ['key.pem', 'content/key.pem', join(way, 'key.pem')]) {
    const { code, said } = await run('make-key', path);
    expect([code, said]).toEqual([1, expect.stringContaining('inside the repository')]);
  }
  expect([existsSync('key.pem'), existsSync('content/key.pem')]).toEqual([false, false]);
});

it('refuses no path, and a folder that is not there', async () => {
  expect(await run('make-key')).toEqual({ code: 1, said: expect.stringContaining('Name one') });
  const { code, said } = await run('make-key', join(emptyFolder(), 'no', 'key.pem'));
  expect([code, said]).toEqual([1, expect.stringContaining('make the folder first')]);
});
