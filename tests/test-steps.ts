import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';

/** A check or a test runner of the gate. */
export interface Step {
  name: string;
  command: readonly string[];
  /** The file to which a test runner writes its counts. */
  report?: { file: string; count: (report: unknown) => Counts };
}

interface Counts {
  passed: number;
  failed: number;
}

/**
 * A run of Vitest.
 *
 * @param file where it writes its counts
 * @param before a command that runs it, if it needs one
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

/** Number of lines of a failed step that are repeated at the end: a log is often read from there. */
const LAST_LINES = 60;

interface Outcome {
  succeeded: boolean;
  lastLines: readonly string[];
}

/** Runs a command with its output shown. A terminal is passed through; of a log the last lines are remembered. */
function run([program = '', ...args]: readonly string[]): Promise<Outcome> {
  const env = { ...process.env, TZ: 'Asia/Shanghai', ASTRO_TELEMETRY_DISABLED: '1' };
  const output = process.stdout.isTTY ? 'inherit' : 'pipe';
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', output, output],
      env,
      shell: process.platform === 'win32',
    });
    let text = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      from?.setEncoding('utf8').on('data', (part: string) => {
        to.write(part);
        text = (text + part).slice(-32_768);
      });
    }
    const end = (succeeded: boolean) => {
      resolve({ succeeded, lastLines: text.trimEnd().split('\n').slice(-LAST_LINES) });
    };
    child.on('error', (error) => {
      console.error(error.message);
      end(false);
    });
    child.on('close', (code) => {
      end(code === 0);
    });
  });
}

/** A runner that failed without counting a failure (for example, one that never started) counts as one failure. */
async function countOf(step: Step, succeeded: boolean): Promise<Counts> {
  if (!step.report) return { passed: Number(succeeded), failed: Number(!succeeded) };
  const { file, count } = step.report;
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const counts = text === undefined ? { passed: 0, failed: 0 } : count(JSON.parse(text));
  return succeeded ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}

/**
 * Runs steps one after the other, all of them even if one fails. Prints one line that counts them at the end: a check
 * counts as one, a test runner as its tests. The process then exits with 0 only if none failed.
 */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  const total: Counts = { passed: 0, failed: 0 };
  const failed: (Outcome & { name: string })[] = [];
  await mkdir('.cache', { recursive: true });
  for (const step of steps) {
    console.log(`\n▶ ${step.name}`);
    if (step.report) await rm(step.report.file, { force: true });
    const started = Date.now();
    const outcome = await run(step.command);
    const { succeeded } = outcome;
    const counts = await countOf(step, succeeded);
    total.passed += counts.passed;
    total.failed += counts.failed;
    if (counts.failed > 0) failed.push({ ...outcome, name: step.name });
    console.log(
      `${succeeded ? '✓' : '✗'} ${step.name} (${Math.round((Date.now() - started) / 1000)} s)`,
    );
  }
  for (const { name, lastLines } of failed) {
    if (lastLines.some(Boolean)) console.log(`\n✗ the end of ${name}:\n${lastLines.join('\n')}`);
  }
  if (failed.length > 0) console.log(`\nfailed: ${failed.map(({ name }) => name).join(', ')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}
