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
    // A test runs most of its code a few times. V8 makes it fast in threads of its own and looks for
    // garbage in others, a quarter of all processor time: it begins later, and looks seldom (a process
    // grows to a gigabyte). What it has compiled it keeps.
    execArgv: [
      // Node.js 22 knows no flag of this name.
      ...(process.version.startsWith('v20.') ? ['--interrupt-budget=3000000'] : []),
      '--min-semi-space-size=32',
      '--max-semi-space-size=64',
      '--initial-heap-size=1024',
      '--no-flush-bytecode',
      '--single-threaded-gc',
    ],
    // A command loads the networks: on a busy machine that takes seconds.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
