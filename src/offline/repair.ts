import type { Checked } from '../protocol.ts';
import { times } from '../times.ts';
import { askWorker } from './ask-worker.ts';
import { becomes } from './becomes.ts';
import { inTime } from './in-time.ts';
import { register, type Site } from './register.ts';
import type { Saving } from './saving.ts';
import { holding, takeOver } from './take-over.ts';

/** How a repair ended; the words for each stand on the button as data. */
type Outcome = 'whole' | 'mended' | 'unreachable' | 'later' | 'anew';

/** The button on the page about the app: checks what is kept, fetches what is damaged, at worst starts anew. */
export function offerRepair(site: Site, show: (saving: Saving) => void): void {
  const button = document.querySelector<HTMLButtonElement>('#repair');
  const status = document.querySelector<HTMLElement>('#repaired');
  if (!button || !status || !window.isSecureContext || !('serviceWorker' in navigator)) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    status.textContent = button.dataset.working ?? '';
    const outcome = await holding(repair(site));
    status.textContent = button.dataset[outcome] ?? '';
    button.disabled = false;
    if (outcome === 'anew') location.reload();
    if (outcome === 'later' || outcome === 'unreachable') show({ state: 'failed' });
  });
}

async function repair(site: Site): Promise<Outcome> {
  const checked = await check(site);
  if (checked?.ok) return checked.mended > 0 ? 'mended' : 'whole';
  if (!(await answers(site))) return 'unreachable';
  const registration = await navigator.serviceWorker.getRegistration(site.scope);
  // Nothing that is kept is given up before there is something whole to put in its place.
  if (checked && registration) return (await takesNewer(registration)) ? 'anew' : 'later';
  // A worker that does not answer at all: the files stay kept, and the next one checks them.
  await registration?.unregister();
  return 'anew';
}

/** Whether the server has another worker, it could install, and has taken over. */
async function takesNewer(registration: ServiceWorkerRegistration): Promise<boolean> {
  try {
    await inTime(registration.update(), times.register);
    const next = registration.installing ?? registration.waiting;
    if (!next) return false;
    await inTime(becomes(next, 'installed'), times.answer);
    await inTime(takeOver(next), times.answer);
    return true;
  } catch {
    return false;
  }
}

/** What the worker finds; nothing where there is none, or it does not answer. */
async function check(site: Site): Promise<Checked | undefined> {
  try {
    const { active } = await register(site);
    return active ? await askWorker<Checked>(active, { type: 'check' }, times.answer) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether our server is there, not a portal in its place: the list of a release comes, as fresh as it is. */
async function answers({ scope }: Site): Promise<boolean> {
  try {
    const response = await inTime(
      fetch(`${scope}release.json`, { cache: 'no-store' }),
      times.network,
    );
    return typeof (await response.json()).files === 'object';
  } catch {
    return false;
  }
}
