import { assertEnvironment } from '../src/settings/environment.ts';
import { orUsage, readOptions } from '../src/system/command-line.ts';
import { isShipped } from '../tests/shipped/is-shipped.ts';
import { type Plan, type Step, runSteps, vitest } from '../tests/test-steps.ts';

/**
 * For the texts that the project ships: a union's own texts are not tested here, and `check:content` reports errors in
 * them.
 */
const SHIPPED = vitest('tests of the shipped texts', '.cache/shipped.json', [
  ...['--config', 'vitest.shipped.config.ts'],
]);

const BUILD_TRIALS: Step = {
  name: 'ten trials of builds that go wrong',
  command: [
    'node',
    'tests/trials/builds.ts',
    ...['--trials', '10', '--seed', 'gate', '--fresh', '--skip-disk'],
  ],
};

const INCREMENTAL_TRIALS: Step = {
  name: 'a series of edits, each built with caches and without',
  command: [
    'node',
    'tests/trials/incremental.ts',
    // Text and date, for which pages are rendered by the program of the build before; then a picture
    // on another page, for which they are not.
    ...['--series', '1', '--steps', '2', '--seed', 'gate 33'],
  ],
};

const DESK_TRIALS: Step = {
  name: 'twenty trials of the desk in a hurry',
  command: ['node', 'tests/trials/desk.ts', ...['--trials', '20', '--seed', 'gate', '--fresh']],
};

const BROWSER_TESTS: Step = {
  name: 'browser tests',
  command: ['playwright', 'test'],
  report: {
    file: '.cache/e2e.json',
    count: (report) => {
      const { stats } = report as {
        stats: { expected: number; unexpected: number; flaky: number; skipped: number };
      };
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
    },
  },
};

/** `npm test`: all checks and tests that need only npm and a browser. */
const PLAN: Plan = [
  { name: 'types of the content', command: ['npm', 'run', '--silent', 'sync'] },
  [
    [{ name: 'types', command: ['astro', 'check', '--noSync'] }],
    [
      { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
      { name: 'layers', command: ['npm', 'run', '--silent', 'lint:layers'] },
      { name: 'format', command: ['prettier', '--check', '.', '--log-level', 'warn'] },
    ],
  ],
  { name: 'build of content/', command: ['node', 'scripts/build.ts', '--again'] },
  { name: 'builds of the fixtures', command: ['node', 'tests/build-fixture.ts'] },
  // Builds of one checkout wait for each other and leave half of two cores free: what does not build it takes the rest.
  [
    [
      BUILD_TRIALS,
      vitest('tests of the build', '.cache/dist.json', ['--config', 'vitest.dist.config.ts']),
    ],
    [
      vitest('unit tests', '.cache/unit.json'),
      ...(isShipped('content') ? [SHIPPED] : []),
      DESK_TRIALS,
      INCREMENTAL_TRIALS,
    ],
  ],
  BROWSER_TESTS,
];

// Rejects options: a part of the tests must not run under the name of all.
orUsage(() => readOptions({}));
assertEnvironment();
await runSteps(PLAN);
