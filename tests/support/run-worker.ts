import { runInNewContext } from 'node:vm';

type Listener = (event: Record<string, unknown>) => void;

/** What a worker says to a page that is asked for, and the caches it looks into for it. */
export type Answered = { response: Response; asked: string[] };

/** Runs the worker of a build and asks it for a page. In: its code; what a cache has kept, if anything. The network is dead. */
export async function askWorker(code: string, url: string, kept?: string): Promise<Answered> {
  const listeners = new Map<string, Listener>();
  const asked: string[] = [];
  const self = {
    location: new URL('/sw.js', url),
    registration: { scope: new URL('/', url).href },
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
  };
  const caches = {
    open: async (name: string) => {
      asked.push(name);
      return { match: async () => (kept === undefined ? undefined : new Response(kept)) };
    },
  };
  const fetch = () => Promise.reject(new TypeError('no network'));
  const world = { self, caches, fetch, URL, Response, AbortController, setTimeout, clearTimeout };
  runInNewContext(code, world);
  const response = await new Promise<Response>((respondWith) => {
    listeners.get('fetch')!({ request: { method: 'GET', mode: 'navigate', url }, respondWith });
  });
  return { response, asked };
}

/** The caches that the worker of a build looks into when a page is asked for. */
export async function cachesAskedBy(code: string, url: string): Promise<string[]> {
  return (await askWorker(code, url, 'kept')).asked;
}
