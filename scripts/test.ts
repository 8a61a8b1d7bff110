import { assertEnvironment } from '../src/settings/environment.ts';
import { orUsage, readOptions } from '../src/system/command-line.ts';
import { isShipped } from '../tests/shipped/is-shipped.ts';
import { type Step, runSteps, vitest } from '../tests/test-steps.ts';

/**
 * For the texts that the project ships: a union's own texts are not tested here, and `check:content` reports errors in
 * them.
 */
const SHIPPED = vitest('tests of the shipped texts', '.cache/shipped.json', [
  ...['--config', 'vitest.shipped.config.ts'],
]);

/** `npm test`: all checks and tests that need only npm and a browser. */
const STEPS: readonly Step[] = [
  { name: 'types', command: ['npm', 'run', '--silent', 'check'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'layers', command: ['npm', 'run', '--silent', 'lint:layers'] },
  { name: 'format', command: ['prettier', '--check', '.', '--log-level', 'warn'] },
  vitest('unit tests', '.cache/unit.json'),
  ...(isShipped('content') ? [SHIPPED] : []),
  { name: 'build of content/', command: ['node', 'scripts/build.ts'] },
  { name: 'builds of the fixtures', command: ['node', 'tests/build-fixture.ts'] },
  {
    name: 'ten trials of builds that go wrong',
    command: [
      'node',
      'tests/trials/builds.ts',
      ...['--trials', '10', '--seed', 'gate', '--fresh', '--skip-disk'],
    ],
  },
  {
    name: 'twenty trials of the desk in a hurry',
    command: ['node', 'tests/trials/desk.ts', ...['--trials', '20', '--seed', 'gate', '--fresh']],
  },
  vitest('tests of the build', '.cache/dist.json', ['--config', 'vitest.dist.config.ts']),
  {
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
  },
];

// Rejects options: a part of the tests must not run under the name of all.
orUsage(() => readOptions({}));
assertEnvironment();
await runSteps(STEPS);
