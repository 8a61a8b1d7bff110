import { defineConfig } from 'vitest/config';
import { useOwnGit } from './tests/own-git.ts';

useOwnGit();

/** Tests of the build output. `npm test` builds before. */
export default defineConfig({
  test: {
    include: ['tests/dist/**/*.test.ts'],
    // By default a core is left free: on two cores, half of the machine.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
