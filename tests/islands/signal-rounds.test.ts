import { describe, expect, it } from 'vitest';
import { frameOf, roundSound, sparing, usual } from '../../src/islands/signal/rounds.ts';
import { decode, runsOf } from '../support/wav.ts';

describe.each([usual, sparing])('a round of %i s', (round) => {
  const { samples, rate } = decode(roundSound(round));
  const sounds = runsOf(samples, rate * 0.1);

  it('is three signals of a second, a second apart, and then silence', () => {
    expect(samples.length / rate).toBe(round);
    expect(sounds.map(({ start }) => Math.round(start / rate))).toEqual([0, 2, 4]);
    for (const { start, end } of sounds) expect((end - start) / rate).toBeCloseTo(1, 1);
  });

  it('has a tone of 3 kHz as loud as the file can be', () => {
    const second = samples.subarray(0, rate);
    const up = second.filter((value, i) => i > 0 && second[i - 1]! < 128 && value >= 128).length;
    expect(Math.abs(up - 3000)).toBeLessThan(60);
    expect(Math.max(...second)).toBeGreaterThan(250);
  });

  it('shows a signal exactly while one is heard, and counts down in the silence', () => {
    for (let at = 0.05; at < round; at += 0.1) {
      const heard = sounds.some(({ start, end }) => at * rate >= start && at * rate <= end);
      const { lit, nth, left } = frameOf(3 + at / round, round);
      expect([at, lit]).toEqual([at, heard]);
      expect(nth).toBe(at < 6 ? Math.floor(at / 2) + 1 : null);
      expect(left).toBe(Math.ceil(round - at));
    }
  });
});
