import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'lab/test/**/*.test.ts'],
    // Vitest would leave one core for itself.
    maxWorkers: '100%',
    // Loading the modules once takes a third of the time of loading them for each file. So what a
    // test changes for all of its process, it gives back: the environment, the network.
    isolate: false,
    // A command loads the networks: on a busy machine that takes seconds.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
