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
    let settled = false;
    // Progress may arrive after the answer, or tell of a newer release: what is ready stays ready.
    const progressed = (progress: Progress) => settled || show({ state: 'saving', progress });
    const ok = await saveOnce(options, progressed).catch(() => false);
    settled = true;
    if (ok) return show({ state: 'ready', checkedAt: Date.now() });
    show({ state: 'failed' });
    await pause(pauses[Math.min(attempt, pauses.length - 1)]!);
  }
}

type Progressed = (progress: Progress) => void;

/** One try. Out: whether every hash was right. Rejects where the worker could not install or did not answer. */
async function saveOnce(options: Options, progressed: Progressed): Promise<boolean> {
  const worker = await activeWorker(options, progressed);
  const { ok } = await ask(worker);
  return ok;
}

/** The worker in charge, installed now if there is none. Rejects where its install failed. */
function activeWorker(
  { script, scope, waiting }: Options,
  progressed: Progressed,
): Promise<ServiceWorker> {
  const workbox = new Workbox(trusted(script), { scope, updateViaCache: 'none' });
  return new Promise((resolve, reject) => {
    workbox.addEventListener('message', ({ data }) => {
      if (data?.type === 'progress') progressed(data);
    });
    workbox.addEventListener('waiting', ({ sw }) => sw && waiting(sw));
    workbox.addEventListener('activated', ({ sw }) => sw && resolve(sw));
    workbox.addEventListener('redundant', () => reject(new Error('the worker could not install')));
    workbox.register({ immediate: true }).then((registration) => {
      if (registration?.active) resolve(registration.active);
    }, reject);
  });
}

/** A check that mends may fetch both packs on a slow line; longer than this, the worker has died. */
const answerTime = 300_000;

function ask(worker: ServiceWorker): Promise<Checked> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(() => reject(new Error('the worker did not answer')), answerTime);
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
