import { wayOn } from './guide.ts';
import type { Phone } from './phone.ts';

type Timed = { answeredAfter?: number };

/**
 * Walks so many steps in a guide that is open. Out: the longest that a tap took, in milliseconds, from the
 * browser's own time of the touch until the frame after the new step stood in the page.
 */
export async function slowestTap(phone: Phone, steps: number): Promise<number> {
  const page = phone.page();
  let slowest = 0;
  for (let n = 0; n < steps; n += 1) {
    await wayOn(page).hover();
    await page.evaluate(watchTap);
    // From here on nothing of the test's own runs in the page until it has answered.
    await page.mouse.down();
    await page.mouse.up();
    const asked = () => (window as Timed).answeredAfter;
    const after = await page.waitForFunction(asked, undefined, { polling: 500 });
    slowest = Math.max(slowest, (await after.jsonValue())!);
  }
  return slowest;
}

/** Runs in the page: times the next tap. */
function watchTap(): void {
  const timed = window as Timed;
  timed.answeredAfter = undefined;
  const shown = () => document.querySelector('section.step:not([hidden])');
  const before = shown();
  const tapped = (event: Event) => {
    const frame = () => {
      if (shown() === before) requestAnimationFrame(frame);
      else timed.answeredAfter = performance.now() - event.timeStamp;
    };
    requestAnimationFrame(frame);
  };
  // The touch itself, before the click that follows it.
  document.addEventListener('pointerdown', tapped, { once: true, capture: true });
}
