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
            name: 'built',
            include: ['dist', 'browser', 'hosts', 'signing'].map(
              (room) => `tests/${room}/**/*.test.ts`,
            ),
            globalSetup: 'tests/support/build-sites.ts',
            testTimeout: 120_000,
            hookTimeout: 120_000,
            // Two cores: browsers side by side would only slow each other down.
            fileParallelism: false,
            // Only rows of faults that mostly wait ask for it.
            maxConcurrency: 3,
          },
        },
      ],
    },
  };
});
