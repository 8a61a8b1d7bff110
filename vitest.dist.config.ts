import { defineConfig } from 'vitest/config';
import { useOwnGit } from './tests/own-git.ts';

useOwnGit();

/** Tests of what a build wrote. `npm test` builds before. */
export default defineConfig({
  test: { include: ['tests/dist/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
