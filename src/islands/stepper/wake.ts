import { wholeGuide } from '../../routes.ts';
import { sayMemory } from '../../state/memory.ts';
import { forgetPlace, keepPlace } from '../../state/place.ts';
import { takeOver } from '../../state/walk.ts';
import { wakeDrill } from '../drill/wake.ts';
import { awakeWhileUsed } from '../tool/wake-lock.ts';
import { wakeAloud } from './aloud.ts';
import { wakeBack, wakeHandOver, wakeViews } from './buttons.ts';
import { showWalk } from './show-walk.ts';

/** The walk number of a place in the browser's history: steps taken so far, this one counted. */
type Entry = { n: number } | null;

/** Shows one step of a guide at a time; the hash is the place, Back is the browser's own. */
export function wakeStepper(): void {
  const main = document.querySelector<HTMLElement>('main[data-guide]');
  if (!main) return;
  const steps = Array.from(main.querySelectorAll<HTMLElement>('section.step'));
  const start = steps.find(({ id }) => id === main.dataset.start);
  const drill = wakeDrill(main);
  let current = start;
  let taken = takeOver();
  let shown = false;
  const aloud = wakeAloud();

  const go = (moved: boolean) => {
    const hash = location.hash.slice(1);
    const whole = hash === wholeGuide;
    const step = hash === '' ? start : steps.find(({ id }) => id === hash);
    if (!step && !whole) return;
    // Coming back from the whole guide is no step of the walk.
    const stays = whole || (step === current && shown);
    taken = (history.state as Entry)?.n ?? (stays ? taken : taken + 1);
    current = step ?? current;
    shown = true;
    history.replaceState({ n: taken }, '');
    showStep(main, steps, whole ? undefined : step);
    showWalk({ step, taken, whole, last: current });
    aloud(step);
    if (!step) return;
    if (moved) focusLine(step);
    // The place of a walk in earnest stays as it is.
    if (!drill) remember(main.dataset.guide!, step);
  };

  window.addEventListener('hashchange', () => go(true));
  wakeBack(main, () => taken);
  wakeHandOver(main, () => taken, drill);
  wakeViews();
  awakeWhileUsed();
  go(location.hash !== '');
  // A browser that loads an address with a hash takes the focus away once more.
  window.addEventListener('load', () => {
    if (current && !current.hidden && location.hash === `#${current.id}`) focusLine(current);
  });
}

function showStep(main: HTMLElement, steps: HTMLElement[], shown: HTMLElement | undefined): void {
  for (const step of steps) step.hidden = shown !== undefined && step !== shown;
  main.classList.toggle('stepping', shown !== undefined);
}

/** A screen reader goes on from the new line. */
function focusLine(step: HTMLElement): void {
  window.scrollTo(0, 0);
  step.querySelector('h2')?.focus({ preventScroll: true });
}

/** The place is kept on every step; an ending erases it. A phone that keeps nothing still walks, and says so. */
function remember(guide: string, step: HTMLElement): void {
  const ended = step.querySelector('.next.end') !== null;
  const kept = ended ? forgetPlace() : keepPlace({ guide, step: step.id, time: Date.now() });
  kept.catch(() => sayMemory('none'));
}
