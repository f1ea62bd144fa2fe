import type { flags } from '../state/flags.ts';

/** Where the choice is kept. */
type Kept = Pick<typeof flags, 'dim' | 'setDim'>;

/** The button on home that turns every page black and dim; the inline line of the head applies it first. */
export function mindBlackout(kept: Kept): void {
  const button = document.querySelector<HTMLButtonElement>('#dim');
  if (!button) return;
  const show = (on: boolean) => {
    const { dataset, style } = document.documentElement;
    if (on) dataset.dim = '';
    else delete dataset.dim;
    style.background = '';
    button.setAttribute('aria-pressed', String(on));
  };
  button.hidden = false;
  show(kept.dim());
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    kept.setDim(on);
    show(on);
  });
}
