import { drillBegan } from './began.ts';

/** How long a drill is meant to take, in milliseconds. */
const lasts = 3 * 60 * 1000;

/** Marks a guide that is only practised, counts its minutes, and rings nobody. Out: whether it is a drill. */
export function wakeDrill(main: HTMLElement): boolean {
  const line = document.querySelector<HTMLElement>('.drill');
  const began = drillBegan(location.search, Date.now());
  if (!line || began === undefined) return false;
  // In the address it outlives a reload and goes along to the next guide.
  history.replaceState(history.state, '', `?drill=${began}${location.hash}`);
  const [said, over, end, noDial] = line.children as unknown as [
    ...[HTMLElement, HTMLElement, HTMLAnchorElement, HTMLElement],
  ];
  const count = () => {
    const spent = Math.min(Date.now() - began, lasts);
    said.children[0]!.textContent = new Date(spent).toISOString().slice(15, 19);
    over.hidden = spent < lasts;
    said.hidden = !over.hidden;
  };
  line.hidden = false;
  count();
  setInterval(count, 1000);
  for (const ending of main.querySelectorAll<HTMLAnchorElement>('.end')) {
    ending.href = end.href;
    ending.textContent = end.textContent;
  }
  for (const dial of main.querySelectorAll('.dial')) {
    dial.addEventListener('click', (event) => {
      event.preventDefault();
      dial.after(noDial);
      noDial.hidden = false;
    });
  }
  return true;
}
