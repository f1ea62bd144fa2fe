import { expect } from 'vitest';

/** Asks until the answer fits: a busy machine only takes longer. */
export const eventually = <T>(ask: () => T | Promise<T>, message = '') =>
  expect.poll(ask, { timeout: 20_000, interval: 20, message });
