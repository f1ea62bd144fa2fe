import type { CDPSession } from 'playwright-core';
import { busyFor } from './busy-for.ts';
import { wayOn } from './guide.ts';
import type { Phone } from './phone.ts';

/** What an answer to a tap took, in milliseconds: by the clock, and of the page's own processor time where it is asked for. */
export type Tap = { clock: number; processor: number };

const said = 'tap answered after ';

/**
 * Walks so many steps in a guide that is open. Out: the slowest answer, from the browser's own time of the
 * touch until the frame after the new step stood in the page. In: a session for the processor time, if wanted.
 */
export async function slowestTap(phone: Phone, steps: number, cdp?: CDPSession): Promise<Tap> {
  const page = phone.page();
  const slowest = { clock: 0, processor: 0 };
  for (let n = 0; n < steps; n += 1) {
    await wayOn(page).hover();
    await page.evaluate(watchTap, said);
    const before = cdp ? await busyFor(cdp) : 0;
    // From here on nothing of the test's own runs in the page until it has answered.
    const answer = page.waitForEvent('console', (message) => message.text().startsWith(said));
    await page.mouse.down();
    await page.mouse.up();
    const clock = Number((await answer).text().slice(said.length));
    const processor = cdp ? (await busyFor(cdp)) - before : Number.NaN;
    slowest.clock = Math.max(slowest.clock, clock);
    slowest.processor = Math.max(slowest.processor, processor);
  }
  return slowest;
}

/** Runs in the page: says how long the next tap takes to be answered. */
function watchTap(words: string): void {
  const shown = () => document.querySelector('section.step:not([hidden])');
  const before = shown();
  const tapped = (event: Event) => {
    const frame = () => {
      if (shown() === before) requestAnimationFrame(frame);
      else console.debug(words + (performance.now() - event.timeStamp));
    };
    requestAnimationFrame(frame);
  };
  // The touch itself, before the click that follows it.
  document.addEventListener('pointerdown', tapped, { once: true, capture: true });
}
