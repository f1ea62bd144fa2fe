import { beginning, follow } from '../tool/follow.ts';
import { type Loop, playLoop } from '../tool/loop.ts';
import { frameOf, roundSound, sparing, usual } from './rounds.ts';
import { askTorch, type Torch } from './torch.ts';
import type { Frame, Running } from './view.tsx';

/** Starts the signal: sound, a buzz where the phone has one, and the lamp once it is asked for. */
export function run(spare: boolean, show: (frame: Frame) => void): Running {
  let round = spare ? sparing : usual;
  let loop = playLoop(roundSound(round));
  let waiting: Loop | undefined;
  let turn = beginning(performance.now());
  let lit = false;
  let torch: Torch | undefined;
  /** Which wish for the lamp is the newest: the phone may ask the person for long. */
  let wish = 0;
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
      waiting?.stop();
      const next = playLoop(roundSound(on ? sparing : usual));
      waiting = next;
      const change = () => {
        if (waiting !== next) return;
        waiting = undefined;
        loop.stop();
        loop = next;
        round = on ? sparing : usual;
        turn = beginning(performance.now());
      };
      // In the background a browser may refuse a new sound: the old one goes on until the new one plays.
      if (loop.plays()) void next.started.then(change);
      else change();
    },
    torch: async (on) => {
      wish += 1;
      const mine = wish;
      torchOff();
      const got = on ? await askTorch(() => mine === wish) : undefined;
      if (mine === wish) torch = got;
      else got?.off();
      return mine === wish ? got !== undefined : undefined;
    },
    stop: () => {
      wish += 1;
      cancelAnimationFrame(asked);
      document.removeEventListener('visibilitychange', left);
      waiting?.stop();
      waiting = undefined;
      loop.stop();
      torchOff();
      navigator.vibrate?.(0);
    },
  };
}
