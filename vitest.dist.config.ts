import { defineConfig } from 'vitest/config';

/** Tests of what a build wrote. `npm test` builds before. */
export default defineConfig({
  test: { include: ['tests/dist/**/*.test.ts'], testTimeout: 120_000 },
});
