import { describe, expect, it } from 'vitest';
import { beatSound, period } from '../../src/islands/cpr/pace.ts';
import { rate, wavOf } from '../../src/islands/tool/wav.ts';
import { decode, runsOf } from '../support/wav.ts';

describe('a sound as a file', () => {
  it('is what a decoder reads: one channel of 8 bits, silence in the middle', () => {
    const { samples, ...head } = decode(wavOf(4, (i) => [0, 1, -1, 0.5][i]!));
    expect(head).toEqual({ rate, channels: 1, bits: 8 });
    expect([...samples]).toEqual([128, 255, 1, 192]);
  });
});

describe('the beat', () => {
  const { samples, rate } = decode(beatSound());
  const starts = runsOf(samples, rate * 0.1).map(({ start }) => start);

  it('is 55 ticks in 30 seconds: 110 a minute, and the loop is a whole number of beats', () => {
    expect(samples.length / rate).toBe(30);
    expect(starts.length).toBe(55);
    expect(starts.length / (samples.length / rate / 60)).toBe(110);
    expect(period * 55).toBeCloseTo(30, 9);
  });

  it('has the same number of samples between any two ticks, over the seam too', () => {
    expect(starts[0]).toBe(0);
    const gaps = starts.map((start, i) => (starts[i + 1] ?? samples.length) - start);
    // 4363.6 samples a beat: one more or less is an eighth of a millisecond.
    expect(new Set(gaps)).toEqual(new Set([4363, 4364]));
    expect(gaps.reduce((sum, gap) => sum + gap)).toBe(30 * rate);
    for (const [i, start] of starts.entries())
      expect(Math.abs(start - i * period * rate)).toBeLessThanOrEqual(0.5);
  });
});
