import { beginning, follow } from '../tool/follow.ts';
import { playLoop } from '../tool/loop.ts';
import { frameOf, roundSound, sparing, usual } from './rounds.ts';
import { askTorch, type Torch } from './torch.ts';
import type { Frame, Running } from './view.tsx';

/** Starts the signal: sound, a buzz where the phone has one, and the lamp once it is asked for. */
export function run(spare: boolean, show: (frame: Frame) => void): Running {
  let round = spare ? sparing : usual;
  let loop = playLoop(roundSound(round));
  let turn = beginning(performance.now());
  let lit = false;
  let torch: Torch | undefined;
  let over = false;
  let asked = 0;
  const look = () => {
    asked = requestAnimationFrame(look);
    turn = follow(turn, performance.now(), loop.time(), round);
    const frame = frameOf(turn.turns, round);
    if (frame.lit !== lit) {
      torch?.shine(frame.lit);
      // The buzz of a phone on a pipe or a slab is a knock; it costs battery.
      if (frame.lit && round === usual) navigator.vibrate?.(900);
    }
    lit = frame.lit;
    show({ ...frame, silent: turn.silent });
  };
  const torchOff = () => {
    torch?.off();
    torch = undefined;
  };
  // Nothing turns a lamp off behind a dark screen: the phone calls no frame then.
  const left = () => {
    if (document.hidden) torch?.shine(false);
  };
  document.addEventListener('visibilitychange', left);
  look();
  return {
    spare: (on) => {
      round = on ? sparing : usual;
      loop.stop();
      loop = playLoop(roundSound(round));
      turn = beginning(performance.now());
    },
    torch: async (on) => {
      torchOff();
      const got = on ? await askTorch() : undefined;
      if (over) got?.off();
      else torch = got;
      return torch !== undefined;
    },
    stop: () => {
      over = true;
      cancelAnimationFrame(asked);
      document.removeEventListener('visibilitychange', left);
      loop.stop();
      torchOff();
      navigator.vibrate?.(0);
    },
  };
}
