import { runInNewContext } from 'node:vm';

type Listener = (event: Record<string, unknown>) => void;

/** What the worker of a build does when a page is asked for. In: its code. Out: the caches it looks into. */
export async function cachesAskedBy(code: string, url: string): Promise<string[]> {
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
      return { match: async () => new Response('kept') };
    },
  };
  runInNewContext(code, { self, caches, URL, Response, AbortController, setTimeout, clearTimeout });
  const answer = new Promise<Response>((respondWith) => {
    listeners.get('fetch')!({ request: { method: 'GET', mode: 'navigate', url }, respondWith });
  });
  await answer;
  return asked;
}
