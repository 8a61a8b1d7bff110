import { defineConfig } from 'vitest/config';

/** Tests with real servers, on the ports that `deploy/` names: `npm run test:machine` frees them. */
export default defineConfig({
  test: {
    include: ['tests/machine/*.test.ts'],
    globalSetup: 'tests/machine/set-up.ts',
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
