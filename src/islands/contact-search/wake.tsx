import { hydrate } from 'preact';
import { matches } from './match.ts';
import { ContactSearch, type Props } from './view.tsx';

/** Makes the search field of the directory work on the entries already in the page. */
export function wakeContactSearch(): void {
  const root = document.querySelector<HTMLElement>('[data-island=contact-search]');
  if (!root) return;
  const props: Props = JSON.parse(root.dataset.props ?? '{}');
  hydrate(<ContactSearch {...props} filter={filter} />, root);
}

/** Hides what does not fit, and groups left empty. Out: how many entries are shown. */
function filter(query: string): number {
  let shown = 0;
  for (const group of document.querySelectorAll<HTMLElement>('.contact-group')) {
    let inGroup = 0;
    for (const entry of group.querySelectorAll<HTMLElement>('.contact')) {
      const fits = matches(query, `${entry.dataset.words} ${entry.textContent}`);
      entry.hidden = !fits;
      if (fits) inGroup += 1;
    }
    group.hidden = inGroup === 0;
    shown += inGroup;
  }
  return shown;
}
