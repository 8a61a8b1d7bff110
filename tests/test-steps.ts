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
  /** What was not shown while it ran. */
  output: string;
  lastLines: readonly string[];
}

/**
 * Runs a command. Its output is shown as it comes, or with `apart` in one piece at the end, so that it does not mix with
 * that of a command run at the same time. A terminal is passed through; of a log the last lines are remembered.
 */
function run([program = '', ...args]: readonly string[], apart: boolean): Promise<Outcome> {
  const env = { ...process.env, TZ: 'Asia/Shanghai', ASTRO_TELEMETRY_DISABLED: '1' };
  const output = process.stdout.isTTY && !apart ? 'inherit' : 'pipe';
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', output, output],
      env,
      shell: process.platform === 'win32',
    });
    let text = '';
    const kept: string[] = [];
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      from?.setEncoding('utf8').on('data', (part: string) => {
        if (apart) kept.push(part);
        else to.write(part);
        text = (text + part).slice(-32_768);
      });
    }
    const end = (succeeded: boolean) => {
      const lastLines = text.trimEnd().split('\n').slice(-LAST_LINES);
      resolve({ succeeded, output: kept.join(''), lastLines });
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

/** Steps one after the other, or lanes of such steps that run at the same time. */
export type Plan = readonly (Step | readonly (readonly Step[])[])[];

type Result = Counts & { name: string; lastLines: readonly string[] };

async function runStep(step: Step, apart: boolean): Promise<Result> {
  const { name } = step;
  if (!apart) console.log(`\n▶ ${name}`);
  if (step.report) await rm(step.report.file, { force: true });
  const started = Date.now();
  const { succeeded, output, lastLines } = await run(step.command, apart);
  const seconds = Math.round((Date.now() - started) / 1000);
  if (apart) console.log(`\n▶ ${name}\n${output.trimEnd()}`);
  console.log(`${succeeded ? '✓' : '✗'} ${name} (${seconds} s)`);
  return { name, lastLines, ...(await countOf(step, succeeded)) };
}

async function runLane(steps: readonly Step[], apart: boolean): Promise<Result[]> {
  const results: Result[] = [];
  for (const step of steps) results.push(await runStep(step, apart));
  return results;
}

/**
 * Runs all steps, even if one fails. Prints one line that counts them at the end: a check counts as one, a test runner
 * as its tests. The process then exits with 0 only if none failed.
 */
export async function runSteps(plan: Plan): Promise<void> {
  const results: Result[] = [];
  await mkdir('.cache', { recursive: true });
  for (const part of plan) {
    const lanes = 'command' in part ? [[part]] : part;
    const apart = lanes.length > 1;
    results.push(...(await Promise.all(lanes.map((lane) => runLane(lane, apart)))).flat());
  }
  const failures = results.filter(({ failed }) => failed > 0);
  for (const { name, lastLines } of failures) {
    if (lastLines.some(Boolean)) console.log(`\n✗ the end of ${name}:\n${lastLines.join('\n')}`);
  }
  if (failures.length > 0) console.log(`\nfailed: ${failures.map(({ name }) => name).join(', ')}`);
  const sum = (key: keyof Counts) => results.reduce((total, counts) => total + counts[key], 0);
  const [passed, failed] = [sum('passed'), sum('failed')];
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
