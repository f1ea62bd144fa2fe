import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { signingKeySchema } from '../../model/schema.ts';
import type { SigningKey } from '../../signing/key.ts';

/** The keys of a `signing-keys.json`. Throws with file, path and fault where it is none. */
export function readKeys(file: string): SigningKey[] {
  if (!existsSync(file)) throw new Error(`There is no ${file} → name the list of keys with --keys`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`${file} is not JSON → restore it, or name another list with --keys`);
  }
  const { success, data, error } = z.array(signingKeySchema).safeParse(value);
  if (success) return data;
  const [fault] = error.issues;
  throw new Error(
    `${file} · ${fault!.path.join('.')} · ${fault!.message} → run \`npm run check-content\``,
  );
}
