import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';

/** A check or a test runner of the gate. */
export interface Step {
  name: string;
  command: readonly string[];
  /** Where a test runner leaves its counts. */
  report?: { file: string; count: (report: unknown) => Counts };
}

interface Counts {
  passed: number;
  failed: number;
}

/**
 * A run of Vitest.
 *
 * @param file where it leaves its counts
 * @param before a command that runs it, where it needs one
 */
export const vitest = (
  name: string,
  file: string,
  args: readonly string[] = [],
  before: readonly string[] = [],
): Step => ({
  name,
  command: [
    ...before,
    'vitest',
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ],
  report: {
    file,
    count: (report) => {
      const { numPassedTests, numTotalTests, numFailedTestSuites } = report as Record<
        string,
        number
      >;
      const passed = numPassedTests ?? 0;
      return {
        passed,
        failed: Math.max((numTotalTests ?? 0) - passed, Math.min(numFailedTestSuites ?? 0, 1)),
      };
    },
  },
});

/** Runs a command with its output shown. Gives whether it succeeded. */
function run([program = '', ...args]: readonly string[]): Promise<boolean> {
  const env = { ...process.env, TZ: 'Asia/Shanghai', ASTRO_TELEMETRY_DISABLED: '1' };
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env,
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('close', (code) => {
      resolve(code === 0);
    });
  });
}

/** A runner that failed without counting a failure (it never started, say) counts as one failure. */
async function countOf(step: Step, succeeded: boolean): Promise<Counts> {
  if (!step.report) return { passed: Number(succeeded), failed: Number(!succeeded) };
  const { file, count } = step.report;
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const counts = text === undefined ? { passed: 0, failed: 0 } : count(JSON.parse(text));
  return succeeded ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}

/**
 * Runs steps one after the other, all of them even if one fails. Closes with one line that counts them: a check counts
 * as one, a test runner as its tests. The process then ends with 0 only if none failed.
 */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  const total: Counts = { passed: 0, failed: 0 };
  const failed: string[] = [];
  await mkdir('.cache', { recursive: true });
  for (const step of steps) {
    console.log(`\n▶ ${step.name}`);
    if (step.report) await rm(step.report.file, { force: true });
    const started = Date.now();
    const succeeded = await run(step.command);
    const counts = await countOf(step, succeeded);
    total.passed += counts.passed;
    total.failed += counts.failed;
    if (counts.failed > 0) failed.push(step.name);
    console.log(
      `${succeeded ? '✓' : '✗'} ${step.name} (${Math.round((Date.now() - started) / 1000)} s)`,
    );
  }
  if (failed.length > 0) console.log(`\nfailed: ${failed.join(', ')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}
