import { showWalk } from '../islands/stepper/show-walk.ts';

/** The steps of a walk so far, this one counted; 0 outside of a guide. */
type Entry = { n: number } | null;

/** Shows what the hash names and nothing else; Back is the browser's own. */
export function showAt(): void {
  const pages = Array.from(document.querySelectorAll<HTMLElement>('.page'));
  const home = pages[0];
  const title = document.querySelector('h1');
  const back = document.querySelector<HTMLElement>('a.back');
  if (!home || !title) return;
  const name = title.textContent;
  let taken = 0;

  const go = (moved: boolean) => {
    const id = decodeURIComponent(location.hash.slice(1));
    // The call bar and the rest of the frame are no page of their own.
    const at = (id && document.getElementById(id)) || home;
    const page = at.closest<HTMLElement>('.page');
    if (!page) return;
    const start = page.dataset.start && document.getElementById(page.dataset.start);
    const whole = id === `${page.id}/all`;
    const step = whole ? undefined : (at.closest<HTMLElement>('.step') ?? (start || undefined));
    taken = (history.state as Entry)?.n ?? (step ? taken + 1 : 0);
    history.replaceState({ n: taken }, '');
    for (const one of pages) one.hidden = one !== page;
    for (const one of page.querySelectorAll<HTMLElement>('.step')) {
      one.hidden = step !== undefined && one !== step;
    }
    page.classList.toggle('stepping', step !== undefined);
    title.textContent = page.querySelector('.page-title')?.textContent ?? name;
    showWalk({ step, taken, whole: step === undefined, last: undefined });
    if (step || at === page) window.scrollTo(0, 0);
    else at.scrollIntoView();
    if (!step || !back) return;
    // One Back for all steps: it goes where the person is.
    back.hidden = false;
    footOf(step).prepend(back);
    const line = step.querySelector('h3');
    line?.setAttribute('tabindex', '-1');
    if (moved) line?.focus({ preventScroll: true });
  };

  back?.addEventListener('click', (event) => {
    if (taken <= 1) return;
    event.preventDefault();
    history.back();
  });
  document.documentElement.dataset.copy = 'stepping';
  window.addEventListener('hashchange', () => go(true));
  go(false);
}

/** Where Back and Next stand side by side; made when the step is first shown. */
function footOf(step: HTMLElement): HTMLElement {
  const made = step.querySelector<HTMLElement>('.foot');
  if (made) return made;
  const foot = document.createElement('div');
  foot.className = 'foot';
  foot.append(...Array.from(step.querySelectorAll('.next, .from-where')));
  step.append(foot);
  return foot;
}
