/** How far a run is, in turns (beats, or rounds of a signal), and what it was last told from. */
export type Turn = {
  turns: number;
  /** The phone's clock, milliseconds. */
  now: number;
  /** Where the sound was, seconds. */
  time: number;
  /** When the sound was last seen to go on. */
  moved: number;
  /** Nothing is heard: the phone's clock alone counts. */
  silent: boolean;
};

/** A sound that stands still for so long is none. */
const still = 700;

export const beginning = (now: number): Turn => {
  return { turns: 0, now, time: 0, moved: now, silent: false };
};

/**
 * Where a run is now. The sound says where in the turn, so that what is seen is what is heard;
 * the phone's clock says which turn it is, so that a pause of the page or of the loop loses none.
 * `period` is the length of a turn in seconds; the sound has to be a whole number of turns long.
 */
export function follow(before: Turn, now: number, time: number, period: number): Turn {
  const moved = time === before.time ? before.moved : now;
  const silent = now - moved > still;
  const guess = before.turns + (now - before.now) / 1000 / period;
  const off = time / period - guess;
  return { turns: silent ? guess : guess + off - Math.round(off), now, time, moved, silent };
}
