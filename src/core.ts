import './ui/styles.css';
import { mindBlackout } from './core/blackout.ts';
import { offerContinue } from './core/continue.ts';
import { mindLanguage } from './core/language.ts';
import { offerCopy } from './offline/copy-address.ts';
import { showSaving } from './offline/offline-line.ts';
import { offerRepair } from './offline/repair.ts';
import { keepSaved } from './offline/saving.ts';
import { hearOfUrgent, offerUpdate } from './offline/update-notice.ts';
import { hearOfWaiting } from './offline/waiting.ts';
import { flags } from './state/flags.ts';

/** The script of every page: each part fails alone, and the page reads and dials without any. */
const base = import.meta.env.BASE_URL;
const site = { script: `${base}sw.js`, scope: base };
const isHome = document.querySelector('[data-page=home]') !== null;

const attempt = <T>(part: () => T): T | undefined => {
  try {
    return part();
  } catch (error) {
    console.error(error);
    return undefined;
  }
};

attempt(() => mindLanguage(base));
attempt(() => mindBlackout(flags));
attempt(offerCopy);
attempt(hearOfUrgent);
const walking = attempt(offerContinue);
const isSafe = async () => isHome && !(await walking);
const registered = (registration: ServiceWorkerRegistration) =>
  hearOfWaiting(registration, (worker) => void offerUpdate(worker, isSafe));

void keepSaved({ ...site, show: showSaving, registered });
attempt(() => offerRepair(site, showSaving));
