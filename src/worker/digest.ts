/** The SHA-256 of bytes in base64. */
export async function digest(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  let text = '';
  for (const byte of hash) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Whether a kept response still has the body it had when it was verified. */
export async function isWhole(kept: Response | undefined, sha256: string): Promise<boolean> {
  if (!kept) return false;
  return (await digest(await kept.arrayBuffer())) === sha256;
}
