import { defineConfig } from 'vitest/config';

/** Tests of the texts that the project ships: `npm run test:shipped`. All other tests are independent of `content/`. */
export default defineConfig({
  test: { include: ['tests/shipped/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
