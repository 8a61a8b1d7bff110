import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { decapPatches } from './admin/decap/patches/plugin.ts';
import { useOwnGit } from './tests/own-git.ts';

// Not Shanghai, and west of Greenwich: code that falls back on the machine's zone is a day off.
process.env['TZ'] = 'America/New_York';
useOwnGit();

// Decap modules that tests import are patched as in the desk's build; only that build must apply every patch.
const patches = { ...decapPatches(), buildEnd: () => undefined };

const ALL = 'tests/unit/**/*.test.ts';

/**
 * Tests that replace modules: each file gets a process of its own. All others share one for each core, which halves the
 * time of a run: most of it went into starting processes and loading modules.
 */
const REPLACES_MODULES = /\bvi\.(?:mock|doMock|resetModules)\(/;
const alone = globSync(ALL).filter((file) => REPLACES_MODULES.test(readFileSync(file, 'utf8')));

export default defineConfig({
  plugins: [patches],
  resolve: { alias: { '@desk': fileURLToPath(new URL('admin', import.meta.url)) } },
  test: {
    environment: 'node',
    // By default a core is left free: on two cores, half of the machine.
    maxWorkers: '100%',
    // For hanging tests. Vitest's own 5 s would also end dozens of Git processes on a busy machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: [ALL],
          exclude: alone,
          isolate: false,
          setupFiles: ['tests/restore-process.ts'],
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
