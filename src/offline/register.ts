import { Workbox } from 'workbox-window';
import { times } from '../times.ts';
import { inTime } from './in-time.ts';

export type Site = {
  /** Address of the worker's script. */
  script: string;
  /** Where the site stands on its server, ending with a slash. */
  scope: string;
};

/** Registers the worker. Rejects where the browser refuses it, or its script does not come in time. */
export async function register({ script, scope }: Site): Promise<ServiceWorkerRegistration> {
  const workbox = new Workbox(trusted(script), { scope, updateViaCache: 'none' });
  const registration = await inTime(workbox.register({ immediate: true }), times.register);
  if (!registration) throw new Error('the browser gave no registration');
  return registration;
}

/** The worker in charge, or the one being installed, by this page or an earlier one. Rejects where that failed. */
export function inCharge({
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

type Policy = { createScriptURL: (url: string) => string };
type TrustedTypes = { createPolicy: (name: string, rules: Policy) => Policy };

/** Our content policy lets only this one policy name a script by its address. */
function trusted(script: string): string {
  const types = (window as { trustedTypes?: TrustedTypes }).trustedTypes;
  policy ??= types?.createPolicy('sw', { createScriptURL: (url) => url });
  return policy ? policy.createScriptURL(script) : script;
}
let policy: Policy | undefined;
