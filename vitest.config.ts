import { defineConfig } from 'vitest/config';

/** These start a bot, a process or threads of their own, or change what all files of a process share. */
const ALONE = [
  'test/main.test.ts',
  'test/cli.test.ts',
  'test/config.test.ts',
  'test/bin/**/*.test.ts',
  'test/networks/**/*.test.ts',
  'test/e2e/**/*.test.ts',
];
// A command loads the networks: on a busy machine that takes seconds.
const TIMEOUTS = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Vitest would leave one core for itself.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'together',
          include: ['test/**/*.test.ts', 'lab/test/**/*.test.ts'],
          exclude: [...ALONE, '**/node_modules/**'],
          // Loading the modules once takes a third of the time of loading them for each file.
          isolate: false,
          ...TIMEOUTS,
        },
      },
      { test: { name: 'alone', include: ALONE, ...TIMEOUTS } },
    ],
  },
});
