import { type Checked, type Progress, pagesCachePrefix } from '../protocol.ts';
import { flags } from '../state/flags.ts';
import { times } from '../times.ts';
import { askWorker } from './ask-worker.ts';
import { inTime } from './in-time.ts';
import { untilNextTry } from './next-try.ts';
import { inCharge, register, type Site } from './register.ts';
import { settled, takeOver } from './take-over.ts';

/** How far saving has come; `none` where this browser cannot save at all. */
export type Saving =
  | { state: 'saving'; progress?: Progress; lost?: boolean }
  /** `mended`: something kept was damaged, and is whole again. */
  | { state: 'ready'; checkedAt: number; mended?: boolean }
  | { state: 'failed'; lost?: boolean }
  | { state: 'none'; why: 'no-worker' | 'insecure' };

type Options = Site & {
  show: (saving: Saving) => void;
  /** Called with the registration each time there is one. */
  registered: (registration: ServiceWorkerRegistration) => void;
};

/** Registers the worker, tries again while the page is open, and says ready only after every hash was checked. */
export async function keepSaved({ script, scope, show, registered }: Options): Promise<void> {
  if (!window.isSecureContext) return show({ state: 'none', why: 'insecure' });
  if (!('serviceWorker' in navigator)) return show({ state: 'none', why: 'no-worker' });
  let lost = flags.saved() && !(await keepsPages());
  let ready = false;
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    // Once this release is whole, what arrives is the next one: no news for the person yet.
    if (data?.type === 'progress' && !ready) show({ state: 'saving', progress: data, lost });
  });
  for (let attempt = 0; ; attempt += 1) {
    show({ state: 'saving', lost });
    try {
      const registration = await register({ script, scope });
      registered(registration);
      await settled();
      const worker = await inCharge(registration);
      const checked = await askWorker<Checked>(worker, { type: 'check' }, times.answer);
      if (checked.ok) {
        ready = true;
        flags.setSaved();
        show({ state: 'ready', checkedAt: Date.now(), mended: lost || checked.mended > 0 });
        await untilEmptied();
        ready = false;
        lost = true;
        continue;
      }
      if (registration.waiting) {
        // What is in charge is not whole, what waits is: nobody gains by a tap first. No page is loaded again.
        await inTime(takeOver(registration.waiting), times.answer);
        continue;
      }
    } catch {
      // Said below: the person needs the state, not the reason.
    }
    show({ state: 'failed', lost });
    await untilNextTry(attempt);
  }
}

/** Whether any page is kept: a browser short of room empties its caches, and so does a person by hand. */
async function keepsPages(): Promise<boolean> {
  try {
    return (await caches.keys()).some((name) => name.startsWith(pagesCachePrefix));
  } catch {
    return true;
  }
}

/** Resolves when somebody comes back to the page and nothing is kept any more. */
function untilEmptied(): Promise<void> {
  return new Promise((resolve) => {
    const look = async () => {
      if (document.hidden || (await keepsPages())) return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
  });
}
