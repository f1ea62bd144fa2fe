import { describe, expect, it } from 'vitest';
import { frameOf, period } from '../../src/islands/cpr/pace.ts';

/** What is to be done on each of the first `beats`. */
const counts = (beats: number, plan: { child: boolean; breaths: boolean; from?: number }) =>
  Array.from({ length: beats }, (_, beat) => frameOf(beat, { from: 0, ...plan }).count);
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe('the count', () => {
  it('of an adult is 30 pushes, then 9 beats for 2 breaths, which is within 5 seconds', () => {
    const round = [...upTo(30), ...Array(9).fill(null)];
    expect(counts(78, { child: false, breaths: true })).toEqual([...round, ...round]);
    expect(9 * period).toBeLessThan(5);
  });

  it('of a child is 15 pushes, then 2 breaths', () => {
    const round = [...upTo(15), ...Array(9).fill(null)];
    expect(counts(48, { child: true, breaths: true })).toEqual([...round, ...round]);
  });

  it('without breaths never stops', () => {
    expect(counts(60, { child: false, breaths: false })).toEqual([...upTo(30), ...upTo(30)]);
    expect(counts(30, { child: true, breaths: false })).toEqual([...upTo(15), ...upTo(15)]);
  });

  it('begins anew where the plan was changed', () => {
    expect(frameOf(100, { child: false, breaths: true, from: 100 }).count).toBe(1);
    expect(frameOf(129.9, { child: false, breaths: true, from: 100 }).count).toBe(30);
    expect(frameOf(130, { child: false, breaths: true, from: 100 }).count).toBe(null);
  });
});

describe('the pulse', () => {
  it('is lit at the start of each beat and dark before the next', () => {
    const lit = [7, 7.3, 7.4, 7.99, 8].map(
      (at) => frameOf(at, { child: false, breaths: true, from: 0 }).lit,
    );
    expect(lit).toEqual([true, true, false, false, true]);
  });

  it('flashes less than three times a second', () => {
    expect(1 / period).toBeLessThan(3);
  });
});

it('calls for the other rescuer every 2 minutes, for no longer than 10 seconds', () => {
  const swaps = Array.from({ length: 700 }, (_, beat) => beat).filter(
    (beat) => frameOf(beat, { child: false, breaths: true, from: 0 }).swap,
  );
  const starts = swaps.filter((beat) => !swaps.includes(beat - 1));
  expect(starts.map((beat) => Math.round(beat * period))).toEqual([120, 240, 360]);
  expect((swaps.length / starts.length) * period).toBeLessThan(10);
});
