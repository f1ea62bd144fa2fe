import { times } from '../times.ts';

/** The network's answer to a request for a file, if its head comes in time. Rejects where it does not. */
export function fileFromNetwork(request: Request): Promise<Response> {
  return inTime((signal) => fetch(request.url, { signal }));
}

/**
 * A page of ours from the network, if all of it comes in time: a head alone would leave the screen white.
 * Rejects what a captive portal puts in its place; ours carry the call bar.
 */
export function pageFromNetwork(request: Request, time = times.network): Promise<Response> {
  return inTime(async (signal) => {
    const response = await fetch(request.url, { signal });
    if (!response.ok || response.redirected) throw new Error(`${request.url} is not ours`);
    const { headers } = response;
    if (!headers.get('Content-Type')?.includes('text/html')) return response;
    const html = await response.text();
    if (!html.includes('id="calls"')) throw new Error(`${request.url} is not ours`);
    return new Response(html, { headers });
  }, time);
}

async function inTime(
  ask: (signal: AbortSignal) => Promise<Response>,
  time = times.network,
): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), time);
  try {
    return await ask(abort.signal);
  } finally {
    clearTimeout(timer);
  }
}
