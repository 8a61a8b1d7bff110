import { defineConfig } from 'vitest/config';

/** Journeys through the built site in other engines: a step of `npm run test:machine`, which builds it before. */
export default defineConfig({
  test: {
    include: ['tests/machine/engines/**/*.test.ts'],
    globalSetup: 'tests/machine/engines/set-up.ts',
    // Two engines at a time would only wait for each other on a small machine.
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
