import { flags } from '../state/flags.ts';

/** The button on home that turns every page black and dim; the inline line of the head applies it first. */
export function mindBlackout(): void {
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
  show(flags.dim());
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    flags.setDim(on);
    show(on);
  });
}
