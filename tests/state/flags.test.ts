// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { firstLine } from '../../src/build/policy.ts';
import { dimKey, flags } from '../../src/state/flags.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

const denied = () => {
  throw new DOMException('denied', 'SecurityError');
};

describe('the small settings', () => {
  it('are unset at first', () => {
    expect([flags.lang(), flags.dim()]).toEqual([null, false]);
  });

  it('keep the language chosen', () => {
    flags.chooseLang('en');
    expect(flags.lang()).toBe('en');
    flags.chooseLang('uk');
    expect(flags.lang()).toBe('uk');
  });

  it('keep the dark screen, and let it go without a trace', () => {
    flags.setDim(true);
    expect(flags.dim()).toBe(true);
    flags.setDim(false);
    expect(flags.dim()).toBe(false);
    expect(localStorage).toHaveLength(0);
  });

  it('are kept under the key that the line in every head reads', () => {
    flags.setDim(true);
    expect(localStorage.getItem(dimKey)).not.toBeNull();
    expect(firstLine).toContain(`localStorage.getItem('${dimKey}')`);
  });
});

describe.each([
  ['throws at every call', { getItem: denied, setItem: denied, removeItem: denied }],
  ['is missing', undefined],
  ['is null', null],
])('with a localStorage that %s', (_how, broken) => {
  it('nothing breaks and nothing is remembered', () => {
    vi.stubGlobal('localStorage', broken);
    expect(flags.lang()).toBeNull();
    expect(flags.dim()).toBe(false);
    expect(() => flags.chooseLang('en')).not.toThrow();
    expect(() => flags.setDim(true)).not.toThrow();
    expect(() => flags.setDim(false)).not.toThrow();
    expect(flags.lang()).toBeNull();
  });
});

it('a full localStorage still reads', () => {
  flags.chooseLang('en');
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(denied);
  expect(() => flags.chooseLang('uk')).not.toThrow();
  expect(flags.lang()).toBe('en');
  vi.restoreAllMocks();
});
