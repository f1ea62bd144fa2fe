import { rate, wavOf } from '../tool/wav.ts';
import type { Frame, Plan } from './view.tsx';

/** Half a minute of 110 beats a minute is 55 beats to the sample: the loop has no seam. */
const seconds = 30;
const beats = 55;
export const period = seconds / beats;

/** A tick of 40 ms is heard over voices and does not blur; its pitch is practice, no source names one. */
const tick = 0.04 * rate;
const pitch = 1600;

/** Order 441: two breaths take no more than 5 seconds, which is 9 beats. */
const breathBeats = 9;
const swapEvery = 220;
/** Order 441: a pause of no more than 10 seconds, which is 18 beats. */
const swapFor = 18;
/** The part of a beat in which the screen is lit. */
const litFor = 0.35;

/** The beat as a file to play over and over. */
export function beatSound(): Uint8Array<ArrayBuffer> {
  return wavOf(seconds * rate, (i) => {
    // Each beat from its own place: rounding does not add up.
    const beat = Math.floor((i + 0.5) / rate / period);
    const since = i - Math.round(beat * period * rate);
    if (since < 0 || since >= tick) return 0;
    return Math.cos((2 * Math.PI * pitch * since) / rate) * (1 - since / tick);
  });
}

/** What is to be done on a beat. `turns` counts beats from the start, the part after the point is within one. */
export function frameOf(turns: number, plan: Plan): Omit<Frame, 'silent'> {
  const beat = Math.max(0, Math.floor(turns));
  const pushes = plan.child ? 15 : 30;
  const round = pushes + (plan.breaths ? breathBeats : 0);
  const inRound = (beat - plan.from) % round;
  return {
    beat,
    lit: turns - beat < litFor,
    count: inRound < pushes ? inRound + 1 : null,
    swap: beat >= swapEvery && beat % swapEvery < swapFor,
    minutes: Math.floor(beat / 110),
  };
}
