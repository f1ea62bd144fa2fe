// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { keepPicks, readPicks } from '../../src/state/picks.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

it('none are kept at first', () => {
  expect(readPicks(0)).toBeUndefined();
});

it('the last ones are kept in this tab, and that none are left', () => {
  keepPicks({ names: ['whatFire', 'hurtOne'], time: 1000 });
  expect(readPicks(0)).toEqual({ names: ['whatFire', 'hurtOne'], time: 1000 });
  keepPicks({ names: [], time: 2000 });
  expect(readPicks(0)).toEqual({ names: [], time: 2000 });
  expect(localStorage).toHaveLength(0);
});

it('what is older than asked for is left out', () => {
  keepPicks({ names: ['whatFire'], time: 1000 });
  expect(readPicks(1000)).toBeUndefined();
});

it('a phone without storage has none', () => {
  vi.stubGlobal('sessionStorage', undefined);
  expect(() => keepPicks({ names: ['whatFire'], time: 1000 })).not.toThrow();
  expect(readPicks(0)).toBeUndefined();
});
