import './ui/styles.css';
import { mindBlackout } from './core/blackout.ts';
import { offerContinue } from './core/continue.ts';
import { mindLanguage } from './core/language.ts';
import { offerCopy } from './offline/copy-address.ts';
import { showSaving } from './offline/offline-line.ts';
import { keepSaved } from './offline/saving.ts';
import { offerUpdate } from './offline/update-notice.ts';

/** The script of every page: each part fails alone. */
const base = import.meta.env.BASE_URL;
const isHome = document.querySelector('[data-page=home]') !== null;

mindLanguage(base);
mindBlackout();
offerCopy();
const walking = offerContinue();

void keepSaved({
  script: `${base}sw.js`,
  scope: base,
  show: showSaving,
  waiting: (worker) => void offerUpdate(worker, async () => isHome && !(await walking)),
});
