import { times } from '../times.ts';
import { digest } from './digest.ts';
import type { Entry } from './manifest.ts';

/**
 * Fetches a file and checks its SHA-256; a portal's page, a cut body or a redirect is refused.
 * Gives up on silence, not on slowness. Rejects where the right bytes did not come.
 */
export async function fetchVerified(entry: Entry): Promise<Response> {
  try {
    return await fetchOnce(entry, 'default');
  } catch {
    // What the browser itself had cached may be the fault.
    return await fetchOnce(entry, 'reload');
  }
}

async function fetchOnce({ url, integrity }: Entry, cache: RequestCache): Promise<Response> {
  const abort = new AbortController();
  const end = setTimeout(() => abort.abort(), times.file);
  let silent = setTimeout(() => abort.abort(), times.silence);
  try {
    // Not `integrity`: the browser would hold back every byte until the last, and slow would look dead.
    const response = await fetch(url, { cache, redirect: 'error', signal: abort.signal });
    if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`);
    const pieces: BlobPart[] = [];
    const reader = response.body.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      clearTimeout(silent);
      silent = setTimeout(() => abort.abort(), times.silence);
      pieces.push(next.value as BlobPart);
    }
    const body = await new Response(new Blob(pieces)).arrayBuffer();
    if (`sha256-${await digest(body)}` !== integrity) throw new Error(`${url}: other bytes`);
    return new Response(body, { headers: headersOf(response) });
  } finally {
    clearTimeout(end);
    clearTimeout(silent);
  }
}

function headersOf(response: Response): Record<string, string> {
  return { 'Content-Type': response.headers.get('Content-Type') ?? 'application/octet-stream' };
}
