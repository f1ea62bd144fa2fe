import { expect, vi } from 'vitest';
import type { Engine } from '../support/engine.ts';

/** One engine under test, and what its tests have seen so far. */
export type Run = {
  engine: Engine;
  counts: { pages: number; steps: number; searches: number; updates: number; tools: number };
};

/** Waits until the page says that; a step, a page or a release may take a moment to come. */
export function shows<T>(
  { engine }: Run,
  look: () => T | Promise<T>,
  wanted: unknown,
  timeout = 5_000,
): Promise<void> {
  const fits = async () => expect(await engine.read(look)).toEqual(wanted);
  return vi.waitFor(fits, { timeout, interval: 50 });
}

/** Opens home and waits until the page says that everything is kept. */
export async function visitHome(run: Run, origin: string): Promise<void> {
  await run.engine.open(`${origin}/`);
  await shows(run, readiness, 'ready', 30_000);
}

function readiness() {
  return document.documentElement.dataset.offline;
}

/** The step on the screen of a guide. */
export const shownStep = 'section.step:not([hidden])';

/** Runs in the page: its address, language and heading, and the numbers that can be seen. */
export function page() {
  const links = Array.from(document.querySelectorAll('#calls a[href^="tel:"]'));
  return {
    at: location.pathname + location.search,
    lang: document.documentElement.lang,
    heading: document.querySelector('h1')?.textContent,
    calls: links
      .filter((link) => link.getClientRects().length > 0)
      .map((link) => link.getAttribute('href')),
  };
}

/** Runs in a guide's page: the steps that can be seen, and whether the line of the first has the focus. */
export function steps() {
  const seen = Array.from(document.querySelectorAll('section.step'))
    .filter((section) => section.getClientRects().length > 0)
    .map(({ id }) => id);
  return {
    hash: location.hash,
    seen,
    focus: document.activeElement?.matches(`#${seen[0]} h2`) ?? false,
  };
}
