import { messageSW, Workbox } from 'workbox-window';
import type { Progress } from '../protocol.ts';
import { times } from '../times.ts';

/** How far saving has come; `none` where this browser cannot save at all. */
export type Saving =
  | { state: 'saving'; progress?: Progress }
  | { state: 'ready'; checkedAt: number }
  | { state: 'failed' }
  | { state: 'none'; why: 'no-worker' | 'insecure' };

type Options = {
  script: string;
  scope: string;
  show: (saving: Saving) => void;
  /** Called with a worker that waits to take over, each time one does. */
  waiting: (worker: ServiceWorker) => void;
};

/** Registers the worker, tries again while the page is open, and says ready only after every hash was checked. */
export async function keepSaved({ script, scope, show, waiting }: Options): Promise<void> {
  if (!window.isSecureContext) return show({ state: 'none', why: 'insecure' });
  if (!('serviceWorker' in navigator)) return show({ state: 'none', why: 'no-worker' });
  const { serviceWorker } = navigator;
  let ready = false;
  serviceWorker.addEventListener('message', ({ data }) => {
    // Once this release is whole, what arrives is the next one: no news for the person yet.
    if (data?.type === 'progress' && !ready) show({ state: 'saving', progress: data });
  });
  for (let attempt = 0; ; attempt += 1) {
    show({ state: 'saving' });
    try {
      const workbox = new Workbox(trusted(script), { scope, updateViaCache: 'none' });
      const registration = await workbox.register({ immediate: true });
      if (!registration) throw new Error('the browser gave no registration');
      hearOfWaiting(registration, waiting);
      ready = await isWhole(await inCharge(registration));
      if (ready) return show({ state: 'ready', checkedAt: Date.now() });
    } catch {
      // Said below: the person needs the state, not the reason.
    }
    show({ state: 'failed' });
    await pause(times.pauses[Math.min(attempt, times.pauses.length - 1)]!);
  }
}

/** The worker in charge, or the one being installed, by this page or an earlier one. Rejects where that failed. */
function inCharge({
  active,
  waiting,
  installing,
}: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const worker = active ?? waiting ?? installing;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!worker || worker.state === 'redundant')
        reject(new Error('the worker could not install'));
      else if (worker === active || worker.state === 'activated') resolve(worker);
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

const offered = new WeakSet<ServiceWorker>();

/** Hands over a worker that waits to take over: one that does already, and each that comes to, once. */
function hearOfWaiting(registration: ServiceWorkerRegistration, waiting: Options['waiting']): void {
  const look = () => {
    const { installing, waiting: next, active } = registration;
    installing?.addEventListener('statechange', look);
    if (!next || !active || offered.has(next)) return;
    offered.add(next);
    waiting(next);
  };
  registration.onupdatefound = look;
  look();
}

/** Whether the worker found every hash right; false when it did not answer. */
function isWhole(worker: ServiceWorker): Promise<boolean> {
  const silence = new Promise<boolean>((resolve) => setTimeout(resolve, times.answer, false));
  return Promise.race([messageSW(worker, { type: 'check' }).then(({ ok }) => ok), silence]);
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
