import { Workbox } from 'workbox-window';
import type { Checked, Progress } from '../protocol.ts';

/** How far saving has come; `none` where this browser cannot save at all. */
export type Saving =
  | { state: 'saving'; progress?: Progress }
  | { state: 'ready'; checkedAt: number }
  | { state: 'failed' }
  | { state: 'none'; why: 'no-worker' | 'insecure' };

/** Pauses between tries while the page is open, in milliseconds; the last one repeats. */
const pauses = [2_000, 4_000, 8_000, 16_000, 32_000, 60_000];

type Options = {
  script: string;
  scope: string;
  show: (saving: Saving) => void;
  /** Called with a worker that waits to take over, each time one does. */
  waiting: (worker: ServiceWorker) => void;
};

/** Registers the worker, tries again while the page is open, and says ready only after every hash was checked. */
export async function keepSaved(options: Options): Promise<void> {
  const { show } = options;
  if (!window.isSecureContext) return show({ state: 'none', why: 'insecure' });
  if (!('serviceWorker' in navigator)) return show({ state: 'none', why: 'no-worker' });
  for (let attempt = 0; ; attempt += 1) {
    show({ state: 'saving' });
    try {
      const worker = await activeWorker(options);
      const checked: Checked = await ask(worker);
      if (checked.ok) return show({ state: 'ready', checkedAt: Date.now() });
    } catch {
      // Said below: the person needs the state, not the reason.
    }
    show({ state: 'failed' });
    await pause(pauses[Math.min(attempt, pauses.length - 1)]!);
  }
}

/** The worker in charge, installed now if there is none. Rejects where its install failed. */
function activeWorker({ script, scope, show, waiting }: Options): Promise<ServiceWorker> {
  const workbox = new Workbox(trusted(script), { scope, updateViaCache: 'none' });
  return new Promise((resolve, reject) => {
    workbox.addEventListener('message', ({ data }) => {
      if (data?.type === 'progress') show({ state: 'saving', progress: data });
    });
    workbox.addEventListener('waiting', ({ sw }) => sw && waiting(sw));
    workbox.addEventListener('activated', ({ sw }) => sw && resolve(sw));
    workbox.addEventListener('redundant', () => reject(new Error('the worker could not install')));
    workbox.register({ immediate: true }).then((registration) => {
      if (registration?.active) resolve(registration.active);
    }, reject);
  });
}

function ask(worker: ServiceWorker): Promise<Checked> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage({ type: 'check' }, [port2]);
  });
}

/** Waits, but not past the moment the phone says that it is online again. */
function pause(time: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, time);
    window.addEventListener('online', go);
  });
}

type Policy = { createScriptURL: (url: string) => string };
type TrustedTypes = { createPolicy: (name: string, rules: Policy) => Policy };

/** Our content policy lets only this one policy name a script by its address. */
function trusted(script: string): string {
  const types = (window as { trustedTypes?: TrustedTypes }).trustedTypes;
  policy ??= types?.createPolicy('sw', { createScriptURL: (url) => url });
  return policy ? policy.createScriptURL(script) : script;
}
let policy: Policy | undefined;
