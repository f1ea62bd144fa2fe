import { createHash } from 'node:crypto';

/** An integrity value: `sha256-<base64>`. */
export function integrityOf(bytes: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}

/** SHA-256 in hexadecimal, as `sha256sum` prints it. */
export function sha256Of(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
