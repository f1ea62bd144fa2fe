/** How a step stands on the screen, in CSS pixels from its top left corner. */
export type Stand = {
  step: string;
  /** Taps what the person sees at its middle and near its corners. */
  tappable: boolean;
  /** Where the first two rows of the line end, the whole line, the do-nots, Next (or the first answer). */
  rows: number;
  line: number;
  donts: number;
  /** Where what covers the page begins: foot or call bar. */
  edge: number;
  top: number;
  /** How much wider than the screen the page is. */
  wider: number;
};

/** Runs in the page: shows every step of the guide in turn and measures it. */
export function measureSteps(): Stand[] {
  const stands: Stand[] = [];
  for (const section of document.querySelectorAll<HTMLElement>('section.step')) {
    // As on a long walk: the place («Крок 10») takes the room of two figures.
    history.replaceState({ n: 10 }, '', `#${section.id}`);
    window.dispatchEvent(new Event('hashchange'));
    if (section.hidden) throw new Error(`${section.id} does not show`);
    const bottomOf = (one: Element | null) => one?.getBoundingClientRect().bottom ?? 0;
    const h2 = section.querySelector('h2')!;
    const range = document.createRange();
    range.selectNodeContents(h2);
    const rects = Array.from(range.getClientRects()).filter(({ width }) => width > 1);
    const ends = [...new Set(rects.map(({ bottom }) => Math.round(bottom)))].sort((a, b) => a - b);
    const way = section.querySelector('a.answer, a.next');
    const foot = section.querySelector('a.next, a.back:not([hidden])')?.closest('.foot');
    const bar = document.querySelector('#calls')!.getBoundingClientRect().top;
    stands.push({
      step: section.id,
      tappable: way !== null && isOnTop(way),
      top: h2.getBoundingClientRect().top,
      rows: ends[Math.min(1, ends.length - 1)] ?? 0,
      line: bottomOf(h2),
      donts: bottomOf(section.querySelector('.dont')),
      edge: Math.min(bar, foot?.getBoundingClientRect().top ?? bar),
      wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    });
  }
  return stands;

  function isOnTop(one: Element): boolean {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 8, top + 8],
      [right - 8, top + 8],
      [left + 8, bottom - 8],
      [right - 8, bottom - 8],
    ] as const;
    return points.every(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && one.contains(hit);
    });
  }
}

/** Runs in the page: how much wider than the screen the page is. */
export function measureWidth(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** Runs in the page: what can be tapped and is too small, what is written and is too small. */
export function findSmall(): string[] {
  const faults: string[] = [];
  const name = (one: Element) =>
    `${one.tagName.toLowerCase()}.${one.className} «${(one.textContent || one.getAttribute('aria-label') || '').trim().slice(0, 30)}»`;
  for (const one of document.querySelectorAll<HTMLElement>('a, button, summary, input')) {
    const { height, width } = one.getBoundingClientRect();
    if (height === 0 || one.matches('.skip') || isInText(one)) continue;
    const least = one.matches('#calls a, .next') ? 64 : 48;
    if (height < least - 0.5) faults.push(`${name(one)} is ${Math.round(height)} px high`);
    if (width < 47.5) faults.push(`${name(one)} is ${Math.round(width)} px wide`);
  }
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const one = words.currentNode.parentElement!;
    if (words.currentNode.textContent!.trim() === '' || one.getClientRects().length === 0) continue;
    const size = Number.parseFloat(getComputedStyle(one).fontSize);
    const least = one.closest('#calls') ? 16 : 18;
    if (size < least) faults.push(`${name(one)} is written in ${size} px`);
  }
  return [...new Set(faults)];

  /** A link among words is as high as its row: only where a sentence or a list of sources runs around it. */
  function isInText(one: Element): boolean {
    const around = one.closest('p, li');
    if (one.tagName !== 'A' || !around?.closest('.text, .sources, .review')) return false;
    return around.textContent!.trim().length > one.textContent!.trim().length;
  }
}

/** Runs in the page: what covers the focused element, if anything does. */
export function findCover(): string | undefined {
  const one = document.activeElement;
  if (!one || one === document.body || one.matches('h2')) return undefined;
  const { left, right, top, bottom } = one.getBoundingClientRect();
  const name = `${one.tagName.toLowerCase()}.${one.className} «${(one.textContent || one.getAttribute('aria-label') || '').trim().slice(0, 30)}»`;
  if (top < -1 || bottom > innerHeight + 1) return `${name} is off the screen (${top}…${bottom})`;
  for (const y of [top + 3, (top + bottom) / 2, bottom - 3]) {
    for (const x of [left + 6, (left + right) / 2, right - 6]) {
      const hit = document.elementFromPoint(x, y);
      const over = hit?.closest('.calls, .foot, .resume, header');
      if (over && !over.contains(one)) return `${name} is under ${over.className}`;
    }
  }
  return undefined;
}
