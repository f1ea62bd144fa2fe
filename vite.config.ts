import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { siteConfig } from './src/build/site-config.ts';

const unit = [
  'model',
  'content',
  'flow',
  'pages',
  'ui',
  'islands',
  'state',
  'offline',
  'worker',
].map((room) => `tests/${room}/**/*.test.{ts,tsx}`);

const faults = 'tests/browser/faults/faults.test.ts';

const onTheBuiltSite = {
  globalSetup: 'tests/support/build-sites.ts',
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

export default defineConfig(({ command }) => {
  if (command === 'build' && !process.env.VITEST) {
    return siteConfig({ base: process.env.BASE ?? '/', outDir: 'dist', contentDir: 'content' });
  }
  return {
    plugins: [preact()],
    test: {
      projects: [
        { extends: true, test: { name: 'unit', include: [...unit, 'tests/*.test.ts'] } },
        {
          extends: true,
          test: {
            ...onTheBuiltSite,
            name: 'built',
            include: ['dist', 'browser', 'hosts', 'signing'].map(
              (room) => `tests/${room}/**/*.test.ts`,
            ),
            exclude: [faults],
            // Browsers mostly wait; more of them side by side would only slow each other down.
            maxWorkers: 2,
            sequence: { groupOrder: 1 },
          },
        },
        {
          extends: true,
          test: {
            ...onTheBuiltSite,
            name: 'faults',
            include: [faults],
            // For the rows that mostly wait; the others run alone.
            maxConcurrency: 3,
            sequence: { groupOrder: 2 },
          },
        },
      ],
    },
  };
});
