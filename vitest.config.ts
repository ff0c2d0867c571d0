import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'lab/test/**/*.test.ts'],
    // Vitest would leave one core for itself. A file that waits for a folder, a process or a timer
    // leaves its core to another: with half as many more, two cores take a twentieth less time.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    // Loading the modules once takes a third of the time of loading them for each file. So what a
    // test changes for all of its process, it gives back: the environment, the network.
    isolate: false,
    // A command loads the networks: on a busy machine that takes seconds.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
