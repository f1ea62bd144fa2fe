import { describe, expect, it } from 'vitest';
import { beginning, follow, type Turn } from '../../src/islands/tool/follow.ts';

const period = 30 / 55;

/** Runs for `seconds`, a look every `every` ms; `sound` says where the sound is at each moment. */
function run(seconds: number, every: number, sound: (at: number) => number): Turn[] {
  const seen: Turn[] = [];
  let turn = beginning(0);
  for (let at = 0; at <= seconds * 1000; at += every) {
    turn = follow(turn, at, sound(at), period);
    seen.push(turn);
  }
  return seen;
}

const last = (turns: Turn[]) => turns[turns.length - 1]!;
const looped = (at: number) => (at / 1000) % 30;

describe('what is shown follows what is heard', () => {
  it.each([16, 100, 400])(
    'beat by beat over the seams of the loop, a look every %i ms',
    (every) => {
      for (const { turns, now: at, silent } of run(120, every, looped)) {
        expect([Math.abs(turns - at / 1000 / period) < 1e-6, silent]).toEqual([true, false]);
      }
    },
  );

  it('where the phone plays late at first and stops for a moment at each seam', () => {
    const late = (at: number) => {
      const heard = Math.max(0, at - 300) / 1000;
      const round = Math.floor(heard / 30.2);
      return Math.min(29.999, heard - round * 30.2);
    };
    for (const { turns, time } of run(120, 16, late)) {
      const off = turns - time / period;
      expect(Math.abs(off - Math.round(off))).toBeLessThan(1e-6);
    }
    // 220 beats in two minutes, less what the sound stood still.
    expect(last(run(120, 16, late)).turns).toBeCloseTo((120 - 0.3 - 3 * 0.2) / period, 0);
  });

  it('and counts the beats of a pause in which nobody looked', () => {
    let turn = follow(beginning(0), 16, 0.016, period);
    turn = follow(turn, 20_000, 20, period);
    expect(turn.turns).toBeCloseTo(20 / period, 6);
    expect(turn.silent).toBe(false);
  });
});

describe('where nothing is heard', () => {
  it('goes on by the clock of the phone, from 0.7 s on, and says so', () => {
    const turns = run(60, 16, () => 0);
    expect(turns.filter(({ now }) => now <= 700).some(({ silent }) => silent)).toBe(false);
    expect(turns.filter(({ now }) => now > 720).every(({ silent }) => silent)).toBe(true);
    expect(last(turns).turns).toBeCloseTo((60 - 0.7) / period, 0);
  });

  it('and is back with the sound when the sound is back', () => {
    const called = (at: number) =>
      at < 10_000 ? at / 1000 : at < 25_000 ? 10 : (at - 15_000) / 1000;
    const turns = run(40, 16, called);
    expect(turns.find(({ now }) => now >= 15_000)!.silent).toBe(true);
    expect(last(turns).silent).toBe(false);
    const off = last(turns).turns - last(turns).time / period;
    expect(Math.abs(off - Math.round(off))).toBeLessThan(1e-6);
    expect(Math.abs(last(turns).turns - 40 / period)).toBeLessThan(2);
  });
});
