import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256');
/** A path that stays inside its folder. */
const path = z
  .string()
  .regex(/^(?!\.\.?(\/|$))[\w@.-]+(\/(?!\.\.?(\/|$))[\w@.-]+)*$/, 'is no path');

const shape = z.looseObject({
  version: z.string(),
  date: z.iso.date(),
  base: z.string().regex(/^\/([\w.-]+\/)*$/, 'is no path with slashes at both ends'),
  /** SHA-256 of every served file. */
  files: z.record(path, sha256),
  /** Files of earlier releases that are still served, and until which day. */
  older: z.record(path, z.object({ sha256, until: z.iso.date() })).optional(),
});

/** What `release.json` says of a site. */
export type Release = z.infer<typeof shape>;

/** Reads the text of a `release.json`. Throws with `from`, the path in it and the fault. */
export function parseRelease(text: string, from: string): Release {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${from} is not JSON`);
  }
  const { success, data, error } = shape.safeParse(value);
  if (success) return data;
  const [fault] = error.issues;
  throw new Error(`${from} is no release.json: ${fault!.path.join(' · ')} ${fault!.message}`);
}

/** Where a file is asked for, from the site's base: `en/fire/index.html` at `en/fire/`. */
export function addressOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}
