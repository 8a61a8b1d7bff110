import { defineConfig } from 'vitest/config';
import { useOwnGit } from './tests/own-git.ts';

useOwnGit();

/** Tests of the build output. `npm test` builds before. */
export default defineConfig({
  test: {
    include: ['tests/dist/**/*.test.ts'],
    // Several files build this checkout, and such builds wait for each other.
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
