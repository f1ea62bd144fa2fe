import { handOver, noteLeft } from '../../state/walk.ts';

/** Back steps back where there is a step to go back to; else it is the link home that it looks like. */
export function wakeBack(main: HTMLElement, taken: () => number): void {
  for (const back of main.querySelectorAll<HTMLAnchorElement>('a.back')) {
    back.hidden = false;
    back.addEventListener('click', (event) => {
      if (taken() <= 1) return;
      event.preventDefault();
      history.back();
    });
  }
}

/**
 * A link to another guide goes on counting, and a drill goes on being one; the other language shows the same
 * step once more.
 */
export function wakeHandOver(main: HTMLElement, taken: () => number, drill: boolean): void {
  main.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    const leadsOn = link?.matches('.answer, .tool, .next:not(.end), .standing-line a');
    if (!leadsOn || link?.getAttribute('href')?.startsWith('#')) return;
    // A helper is no step, and the guide opened after it begins anew.
    if (!link?.matches('.tool')) handOver(taken());
    if (drill) link!.search = location.search;
    else
      noteLeft({
        guide: main.dataset.guide ?? '',
        time: Date.now(),
        step: location.hash.slice(1),
      });
  });
  const other = document.querySelector('.bar .chip[data-lang]');
  other?.addEventListener('click', () => handOver(taken() - 1));
}

/** «Усі кроки» and «Надрукувати»: of use only with a script; not every phone can print. */
export function wakeViews(): void {
  const views = document.querySelector<HTMLElement>('#views');
  if (views) views.hidden = false;
  const print = document.querySelector<HTMLElement>('#print');
  if (!print) return;
  print.hidden = typeof window.print !== 'function';
  print.addEventListener('click', () => window.print());
}
