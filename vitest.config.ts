import { defineConfig } from 'vitest/config';

export default defineConfig({
  // A command loads the networks: on a busy machine that takes seconds.
  test: {
    include: ['test/**/*.test.ts', 'lab/test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
