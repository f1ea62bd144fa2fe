import type { Entry } from './manifest.ts';

/**
 * Fetches a file and checks its integrity; a portal's page, a cut body or a redirect is refused.
 * Waits `time` milliseconds at the most. Rejects where the right bytes did not come.
 */
export async function fetchVerified(entry: Entry, time: number): Promise<Response> {
  try {
    return await fetchOnce(entry, time, 'default');
  } catch {
    // What the browser itself had cached may be the fault.
    return await fetchOnce(entry, time, 'reload');
  }
}

async function fetchOnce(entry: Entry, time: number, cache: RequestCache): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), time);
  try {
    const { integrity, url } = entry;
    const response = await fetch(url, {
      integrity,
      cache,
      redirect: 'error',
      signal: abort.signal,
    });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    const body = await response.arrayBuffer();
    return new Response(body, { headers: headersOf(response) });
  } finally {
    clearTimeout(timer);
  }
}

function headersOf(response: Response): Record<string, string> {
  return { 'Content-Type': response.headers.get('Content-Type') ?? 'application/octet-stream' };
}
