// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lastLeft } from '../../src/state/left.ts';
import { handOver, noteLeft, takeOver } from '../../src/state/walk.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

describe('the steps taken before this guide', () => {
  it('are none on a fresh walk', () => {
    expect(takeOver()).toBe(0);
  });

  it('are handed over once', () => {
    handOver(4);
    expect(takeOver()).toBe(4);
    expect(takeOver()).toBe(0);
    expect(sessionStorage).toHaveLength(0);
  });

  it.each(['-1', '2.5', 'NaN', 'four', ''])('are none where «%s» was left', (left) => {
    handOver(1);
    const [key] = Object.keys(sessionStorage);
    sessionStorage.setItem(key!, left);
    expect(takeOver()).toBe(0);
  });

  it('are none on a phone without storage', () => {
    vi.stubGlobal('sessionStorage', undefined);
    expect(() => handOver(4)).not.toThrow();
    expect(takeOver()).toBe(0);
  });
});

describe('the guide that was left last', () => {
  it('is none at first', () => {
    expect(lastLeft()).toBeUndefined();
  });

  it('is known with its time, and stays known', () => {
    noteLeft({ guide: 'bleeding', time: 1000 });
    noteLeft({ guide: 'fire', time: 2000 });
    expect(lastLeft()).toEqual({ guide: 'fire', time: 2000 });
    expect(lastLeft()).toEqual({ guide: 'fire', time: 2000 });
  });

  it('is known with the step, where one step was shown', () => {
    noteLeft({ guide: 'not-breathing', step: 'child-call', time: 1000 });
    expect(lastLeft()).toEqual({ guide: 'not-breathing', step: 'child-call', time: 1000 });
    noteLeft({ guide: 'fire', step: '', time: 2000 });
    expect(lastLeft()).toEqual({ guide: 'fire', time: 2000 });
  });

  it.each(['', 'fire', 'NaN fire', '5'])('is none where «%s» was left', (left) => {
    noteLeft({ guide: 'fire', time: 1 });
    const [key] = Object.keys(sessionStorage);
    sessionStorage.setItem(key!, left);
    expect(lastLeft()).toBeUndefined();
  });

  it('is none on a phone without storage', () => {
    vi.stubGlobal('sessionStorage', undefined);
    expect(() => noteLeft({ guide: 'fire', time: 1 })).not.toThrow();
    expect(lastLeft()).toBeUndefined();
  });
});
