import type { Plugin } from 'vite';

/** Writes into `src/times.ts` how long its waits are: 1 in what ships. */
export function timeScalePlugin(scale: number): Plugin {
  return {
    name: 'what-to-do:time-scale',
    config: () => ({ define: { __TIME_SCALE__: JSON.stringify(scale) } }),
  };
}
