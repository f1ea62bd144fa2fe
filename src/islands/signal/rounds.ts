import { rate, wavOf } from '../tool/wav.ts';
import type { Frame } from './view.tsx';

/** How long a round of three signals and a silence is, in seconds; practice, no source names a time. */
export const usual = 30;
export const sparing = 60;

/** Three signals, a second each and a second apart: three is what the dossier (B13.5) asks a trapped person for. */
const signals = 3;
const step = 2;

/** About 3 kHz, where the small loudspeaker of a phone is loudest; practice, no source names a pitch. */
const pitch = 3000;
/** Without a soft start and end it would crack. */
const soft = 0.01;

/** A round as a file to play over and over: it sounds on while the screen is dark. */
export function roundSound(round: number): Uint8Array<ArrayBuffer> {
  return wavOf(round * rate, (i) => {
    const at = i / rate;
    const into = at % step;
    if (at >= signals * step || into >= 1) return 0;
    const swell = Math.min(1, into / soft, (1 - into) / soft);
    return Math.sin(2 * Math.PI * pitch * at) * swell;
  });
}

/** What is on at a moment. `turns` counts rounds from the start, the part after the point is within one. */
export function frameOf(turns: number, round: number): Omit<Frame, 'silent'> {
  const at = (turns - Math.floor(turns)) * round;
  const nth = Math.floor(at / step) + 1;
  return {
    nth: nth <= signals ? nth : null,
    lit: nth <= signals && at % step < 1,
    left: Math.ceil(round - at),
  };
}
