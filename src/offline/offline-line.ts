import { inAppBrowser } from './in-app.ts';
import type { Saving } from './saving.ts';

/** Writes the line about saving; its words stand in the page. `<html data-offline>` says the same. */
export function showSaving(saving: Saving): void {
  const line = document.querySelector<HTMLElement>('#offline [role=status]');
  if (!line) return;
  const app = inAppBrowser(window);
  const saved = saving.state === 'ready';
  // Saved inside another app is not saved for the day it is needed.
  const state = saved && app !== undefined ? 'none' : saving.state;
  document.documentElement.dataset.offline = state;
  line.textContent = words(line, saving, app);
  const checked = document.querySelector<HTMLElement>('#offline [data-checked]');
  if (checked) {
    checked.textContent =
      state === 'ready' && saved
        ? fill(
            checked.dataset[saving.mended ? 'mended' : 'checked'],
            'time',
            clock(saving.checkedAt),
          )
        : '';
  }
  const copy = document.querySelector<HTMLElement>('#copy-address');
  if (copy) copy.hidden = state !== 'none';
  const file = document.querySelector<HTMLElement>('#save-copy');
  if (file) file.hidden = state !== 'none';
  const install = document.querySelector<HTMLElement>('#install-hint');
  if (install) install.hidden = state !== 'ready' || isInstalled();
}

function words(line: HTMLElement, saving: Saving, app: string | undefined): string {
  const { saving: now, ready, failed, none, temporary, inApp, other } = line.dataset;
  const { lost, lostFailed } = line.dataset;
  switch (saving.state) {
    case 'ready':
      return (app === undefined ? ready : fill(inApp, 'app', app || other || '')) ?? '';
    case 'failed':
      return (saving.lost ? lostFailed : failed) ?? '';
    case 'none':
      return (saving.why === 'insecure' ? temporary : none) ?? '';
    default: {
      const { progress } = saving;
      return `${saving.lost ? lost : now} ${progress ? `${progress.done}/${progress.total}` : ''}`.trim();
    }
  }
}

function fill(text: string | undefined, mark: string, value: string): string {
  return (text ?? '').replace(`%${mark}%`, value);
}

/** Opened from its icon; older iPhones say so in a way of their own. */
function isInstalled(): boolean {
  const { standalone } = navigator as { standalone?: boolean };
  return standalone === true || window.matchMedia('(display-mode: standalone)').matches;
}

/** `14:02`, by the phone's clock. */
export function clock(time: number): string {
  const at = new Date(time);
  return `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
}
