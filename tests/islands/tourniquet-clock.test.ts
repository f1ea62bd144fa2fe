// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clock } from '../../src/islands/tool/view-clock.ts';
import { clockWatch, isWrong } from '../../src/islands/tourniquet/clock-watch.ts';
import { rowOf } from '../../src/islands/tourniquet/rows.ts';

const minute = 60_000;
const hour = 60 * minute;
const start = Date.UTC(2026, 10, 25, 12, 2);

let date: number;
let run: number;
beforeEach(() => {
  [date, run] = [start, 0];
  localStorage.clear();
  vi.spyOn(Date, 'now').mockImplementation(() => date);
  vi.spyOn(performance, 'now').mockImplementation(() => run);
});
afterEach(() => vi.restoreAllMocks());

/** Lets both clocks go on. */
const pass = (by: number) => {
  date += by;
  run += by;
};
const hide = (hidden: boolean) => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('the watch over the phone’s clock', () => {
  it('says nothing while the clock goes on', () => {
    const moved = clockWatch();
    for (let i = 0; i < 100; i += 1) {
      expect(moved()).toBe(false);
      pass(2000);
    }
  });

  it.each([-hour, -3 * minute, 3 * minute, 30 * 24 * hour])('tells a move by %d ms', (by) => {
    const moved = clockWatch();
    moved();
    pass(2000);
    expect(moved()).toBe(false);
    date += by;
    pass(2000);
    expect(moved()).toBe(true);
    pass(2000);
    expect(moved()).toBe(false);
  });

  it('lets small corrections pass', () => {
    const moved = clockWatch();
    moved();
    date -= minute;
    pass(2000);
    expect(moved()).toBe(false);
  });

  it('takes sleep for sleep: the second clock stood still while nobody looked', () => {
    const moved = clockWatch();
    moved();
    pass(2000);
    moved();
    hide(true);
    date += hour;
    hide(false);
    pass(2000);
    expect(moved()).toBe(false);
    date += hour;
    pass(2000);
    expect(moved()).toBe(true);
  });

  it('tells a clock that was set back while nobody looked', () => {
    const moved = clockWatch();
    moved();
    hide(true);
    run += hour;
    hide(false);
    expect(moved()).toBe(true);
  });

  it('tells a clock that was set back while the page was closed', () => {
    clockWatch()();
    date -= hour;
    expect(clockWatch()()).toBe(true);
  });

  it('cannot tell a clock set forward while closed from a long night', () => {
    clockWatch()();
    date += hour;
    expect(clockWatch()()).toBe(false);
  });

  it('knows a clock that shows a time before this page was made', () => {
    expect(isWrong(Date.UTC(2019, 0, 1))).toBe(true);
    expect(isWrong(start)).toBe(false);
  });
});

describe('a time written', () => {
  const zone = new Date(start).getTimezoneOffset();
  const one = { id: 1, time: start, shown: '14:02', zone };
  const seen = (more: object, now: number) => {
    const { shown, minutes, doubt, old } = rowOf({ ...one, ...more }, now, 'saved');
    return { shown, minutes, doubt, old };
  };

  it.each([
    ['at once', {}, start, { minutes: 0, doubt: false, old: false }],
    ['a second before a minute', {}, start + minute - 1, { minutes: 0, doubt: false, old: false }],
    ['later', {}, start + 2 * hour + 5 * minute, { minutes: 125, doubt: false, old: false }],
    ['a day later', {}, start + 24 * hour, { minutes: undefined, doubt: false, old: true }],
    ['by a clock a little behind', {}, start - minute, { minutes: 0, doubt: false, old: false }],
    ['by a clock set back', {}, start - hour, { minutes: undefined, doubt: true, old: false }],
    [
      'by a clock a year ahead',
      { doubt: true },
      start + 365 * 24 * hour,
      { minutes: undefined, doubt: true, old: false },
    ],
    ['in doubt', { doubt: true }, start + hour, { minutes: undefined, doubt: true, old: false }],
    [
      'in another zone',
      { zone: zone - 60 },
      start + hour,
      { minutes: undefined, doubt: true, old: false },
    ],
  ])('is shown as it was written, %s', (_when, more, now, expected) => {
    expect(seen(more, now)).toEqual({ shown: '14:02', ...expected });
  });

  it.each([
    ['a clock that only leapt', { doubt: true }, start + 3 * hour, true],
    ['no doubt', {}, start + 3 * hour, false],
    ['a clock set back', { doubt: true }, start - hour, false],
    ['another zone', { doubt: true, zone: zone - 60 }, start + hour, false],
    [
      'a clock that was wrong when it wrote',
      { time: Date.UTC(2019, 0, 1), doubt: true },
      start,
      false,
    ],
  ])('may be called right after all: %s', (_name, more, now, may) => {
    const { right } = rowOf({ ...one, ...more }, now, 'saved');
    const at = new Date(now);
    expect(right).toBe(may ? `${at.getDate()}.11, ${clock(now)}` : undefined);
  });

  it('has two digits for minutes', () => {
    const at = new Date(2026, 10, 25, 9, 5).getTime();
    expect(clock(at)).toBe('9:05');
  });
});
