import { beginning, follow } from '../tool/follow.ts';
import { playLoop } from '../tool/loop.ts';
import { keepAwake } from '../tool/wake-lock.ts';
import { beatSound, frameOf, period } from './pace.ts';
import type { Plan, Running, Show } from './view.tsx';

/** Starts the beat: sound, what is shown at each moment, and a short buzz where the phone has one. */
export function run(first: Omit<Plan, 'from'>, show: Show): Running {
  const loop = playLoop(beatSound());
  const sleep = keepAwake();
  let plan: Plan = { ...first, from: 0 };
  let turn = beginning(performance.now());
  let felt = -1;
  let muted = false;
  let asked = 0;
  const look = () => {
    asked = requestAnimationFrame(look);
    turn = follow(turn, performance.now(), loop.time(), period);
    const frame = frameOf(turn.turns, plan);
    // Two breaths are called by silence too.
    loop.mute(muted || frame.count === null);
    if (frame.beat !== felt && frame.count !== null) navigator.vibrate?.(frame.swap ? 200 : 50);
    felt = frame.beat;
    show({ ...frame, silent: turn.silent });
  };
  // Behind a locked screen no frame calls for breaths: the beat must not stay silent for them.
  const left = () => {
    if (document.hidden) loop.mute(muted);
  };
  document.addEventListener('visibilitychange', left);
  look();
  return {
    mute: (on) => {
      muted = on;
    },
    change: (to) => {
      plan = { ...to, from: Math.floor(turn.turns) };
    },
    stop: () => {
      cancelAnimationFrame(asked);
      document.removeEventListener('visibilitychange', left);
      loop.stop();
      sleep();
      navigator.vibrate?.(0);
    },
  };
}
