import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { orUsage, readOptions } from '../src/system/command-line.ts';
import { importersOf } from '../tests/changed/importers.ts';
import { type Check, runQuietly } from '../tests/changed/run-quietly.ts';
import { isCode, selectTests, withinBudget } from '../tests/changed/select-tests.ts';
import { importsOf } from '../tests/imports-of.ts';

/**
 * `npm run test:changed`: the checks of a change that fit into a minute. The types of the project; format and lint of
 * the files that differ from the last commit (`-- --since main`: from where this branch left `main`); and the unit
 * tests nearest to them. It lists what it leaves to `npm test`, which alone validates a change.
 */
const { since } = orUsage(() => readOptions({ since: { type: 'string' } }));
/**
 * Seconds of tests, for two at a time: nearly all tests import the base modules, and running them all takes minutes.
 */
const BUDGET = 60;

const base = since === undefined ? 'HEAD' : git('merge-base', since, 'HEAD').join();
const changed = [
  ...git('diff', '--name-only', '--no-renames', '--diff-filter=d', base),
  ...git('ls-files', '--others', '--exclude-standard'),
];
if (changed.length === 0) {
  console.log('nothing has changed');
  process.exit(0);
}
const files = git('ls-files', '--cached', '--others', '--exclude-standard').filter(
  (file) => isCode(file) && existsSync(file),
);
const { unit, browser } = selectTests(changed, {
  files,
  importers: importersOf(files, importsOf),
  textOf: (file) => readFileSync(file, 'utf8'),
});
const nearest = withinBudget(unit, lastTimes('.cache/unit.json'), BUDGET);

mkdirSync('.cache', { recursive: true });
const succeeded = await Promise.all([runQuietly(staticChecks()), runQuietly(unitTests())]);
process.exitCode = succeeded.every(Boolean) ? 0 : 1;
if (unit.length > nearest.length)
  console.log(
    `\n${unit.length - nearest.length} files of unit tests further away, or too long: npm run test:unit`,
  );
if (browser.length > 0) {
  const names = browser.map((file) => basename(file, '.spec.ts'));
  console.log(`\nbrowser tests that look at it:\nnpx playwright test ${names.join(' ')}`);
}

function staticChecks(): Check[] {
  const linted = changed.filter((file) => isCode(file) && !file.endsWith('.mdx'));
  const types = ['--noEmit', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'];
  const lint = ['--max-warnings', '0', '--no-warn-ignored', ...linted];
  return [
    { name: 'format', command: ['prettier', '--check', '--ignore-unknown', ...changed] },
    // Types that Astro generates from the project; `npm run check` regenerates them, and checks `.astro` files.
    ...(existsSync('.astro/types.d.ts')
      ? []
      : [{ name: 'types of Astro', command: ['astro', 'sync'] } as const]),
    { name: 'types', command: ['tsc', ...types] },
    ...(linted.length > 0 ? [{ name: 'lint', command: ['eslint', ...lint] } as const] : []),
  ];
}

function unitTests(): Check[] {
  if (nearest.length === 0) return [];
  const name = `unit tests, ${nearest.length} of ${unit.length} files`;
  return [{ name, command: ['vitest', 'run', ...nearest] }];
}

/** Seconds per test file, from the report of `npm test`; empty without a report. */
function lastTimes(report: string): Map<string, number> {
  if (!existsSync(report)) return new Map();
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: readonly { name: string; startTime: number; endTime: number }[];
  };
  return new Map(
    testResults.map(({ name, startTime, endTime }) => [
      relative('.', name).replaceAll('\\', '/'),
      (endTime - startTime) / 1000,
    ]),
  );
}

/** Git's output, line by line. File names are not quoted. */
function git(...args: string[]): string[] {
  const output = execFileSync('git', ['-c', 'core.quotepath=off', ...args], { encoding: 'utf8' });
  return output.split('\n').filter((line) => line !== '');
}
