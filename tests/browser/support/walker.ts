import type { Page } from 'playwright-core';
import { flowOf } from '../../../src/flow/flow-of.ts';
import { stepsLeft } from '../../../src/flow/left.ts';
import { wordsOf } from '../../../src/i18n/t.ts';
import { address, type Lang, paths } from '../../../src/routes.ts';
import { booklets, type LocalGuide, stepOf, type Target, targetsOf } from './booklet.ts';
import { eventually } from './eventually.ts';

/** A place in the booklet. */
export type Spot = { guide: string; step: string };

/** How a step was come to: with which hash, and whether the focus moved to its line. */
type How = { hash?: string; focus?: boolean };

/** What a guide's page shows of itself. */
type Shown = {
  path: string;
  hash: string;
  steps: string[];
  focus: string | undefined;
  place: string;
};

export const guideOf = (id: string) => booklets[0]!.guides.find((guide) => guide.id === id)!;
export const spotOf = (here: Spot, to: Target): Spot =>
  typeof to === 'string'
    ? { guide: here.guide, step: to }
    : { guide: to.guide, step: to.step ?? guideOf(to.guide).start };
export const waysFrom = ({ guide, step }: Spot) => targetsOf(stepOf(guideOf(guide), step));

/** Drives guides by their links and says each time what has to be on the screen. */
export function walker(page: Page, origin: string, lang: Lang) {
  const pathOf = (guide: string) => address('/', lang, paths.guide(guide));

  /** Opens a guide afresh, at its start or at a step. */
  async function open({ guide, step }: Spot): Promise<void> {
    const hash = step === guideOf(guide).start ? '' : `#${step}`;
    // The same page with another hash would not load again.
    await page.goto('about:blank');
    await page.goto(origin + pathOf(guide) + hash, { waitUntil: 'commit' });
    await shows({ guide, step }, 1, { hash, focus: hash !== '' });
  }

  /** Taps the way of that number; `taken` counts the steps of the walk so far. Out: the new count. */
  async function take(here: Spot, way: number, taken: number): Promise<number> {
    const to = waysFrom(here)[way]!;
    const stays = typeof to === 'string';
    await page.locator('section:visible').locator('a.answer, a.next').nth(way).click();
    const there = spotOf(here, to);
    const hash = stays || to.step ? `#${there.step}` : '';
    await shows(there, taken + 1, { hash, focus: hash !== '' });
    return taken + 1;
  }

  /** One step on the screen, its line in focus, its place in the address and in words. */
  async function shows({ guide, step }: Spot, taken: number, how: How = {}): Promise<void> {
    const { hash = `#${step}`, focus = true } = how;
    await eventually(() => page.evaluate(look), `${guide}#${step}`).toEqual({
      path: pathOf(guide),
      hash,
      steps: [step],
      focus: focus ? step : undefined,
      place: placeOf(guideOf(guide), step, taken),
    });
  }

  function placeOf(guide: LocalGuide, step: string, n: number): string {
    const left = stepsLeft(flowOf(guide), step);
    const t = wordsOf(lang);
    return left === null ? t('step.place', { n }) : t('step.placeOf', { n, of: n + left });
  }

  return { open, take, shows };
}

function look(): Shown {
  const shown = Array.from(document.querySelectorAll<HTMLElement>('section.step')).filter(
    (section) => section.getClientRects().length > 0,
  );
  const focus = document.activeElement;
  return {
    path: location.pathname,
    hash: location.hash,
    steps: shown.map(({ id }) => id),
    focus: focus?.tagName === 'H2' ? focus.closest('section')?.id : undefined,
    place: document.querySelector('#place')?.textContent ?? '',
  };
}
