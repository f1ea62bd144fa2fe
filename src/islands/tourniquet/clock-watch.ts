import { clockSeen, seeClock } from '../../state/clock-seen.ts';

/** A correction smaller than this changes nothing that anybody would do. */
export const slack = 2 * 60 * 1000;

/** No phone opened this page before it was made: an earlier date is a clock that has lost its time. */
const made = Date.UTC(2026, 10, 1);

/** Whether a clock that shows `now` cannot be right. */
export const isWrong = (now: number) => now < made;

/** Looks at the clock again and again; out: whether it was moved since the last look. */
export function clockWatch(): () => boolean {
  let last = { time: clockSeen(), run: Number.NaN, seen: false };
  // A phone that sleeps stops the second clock: only while the page was seen can a leap be told from sleep.
  let seen = !document.hidden;
  document.addEventListener('visibilitychange', () => {
    seen = false;
  });
  return () => {
    const [time, run] = [Date.now(), performance.now()];
    // At the first look nothing has run yet: only a clock behind the last one seen is known to be moved.
    const ran = Number.isNaN(last.run) ? 0 : run - last.run;
    const gained = time - last.time - ran;
    const moved = gained < -slack || (gained > slack && last.seen && seen);
    last = { time, run, seen: !document.hidden };
    seen = !document.hidden;
    seeClock(time);
    return moved;
  };
}
