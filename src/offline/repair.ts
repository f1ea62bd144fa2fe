import type { Checked } from '../protocol.ts';
import { times } from '../times.ts';
import { askWorker } from './ask-worker.ts';
import { inTime } from './in-time.ts';
import { register, type Site } from './register.ts';

/** How a repair ended; the words for each stand on the button as data. */
type Outcome = 'whole' | 'mended' | 'unreachable' | 'anew';

/** The button on the page about the app: checks what is kept, fetches what is damaged, at worst starts anew. */
export function offerRepair(site: Site): void {
  const button = document.querySelector<HTMLButtonElement>('#repair');
  const status = document.querySelector<HTMLElement>('#repaired');
  if (!button || !status || !window.isSecureContext || !('serviceWorker' in navigator)) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    status.textContent = button.dataset.working ?? '';
    const outcome = await repair(site);
    status.textContent = button.dataset[outcome] ?? '';
    button.disabled = false;
    if (outcome === 'anew') location.reload();
  });
}

async function repair(site: Site): Promise<Outcome> {
  const checked = await check(site);
  if (checked?.ok) return checked.mended > 0 ? 'mended' : 'whole';
  // Nothing that is kept is given up before there is something to put in its place.
  if (!(await answers(site))) return 'unreachable';
  const registration = await navigator.serviceWorker.getRegistration(site.scope);
  // The files stay kept: the new worker checks them and fetches only what is not whole.
  await registration?.unregister();
  return 'anew';
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
