import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

export interface BuildRun {
  content: string;
  out: string;
  /** Arguments of the command. */
  args?: readonly string[];
  /** Modules of `tests/faults/` that are injected, and their settings. */
  faults?: readonly string[];
  env?: NodeJS.ProcessEnv;
  /** Milliseconds until it is killed, and whether its child processes are killed with it. */
  kill?: { after: number; children: boolean };
  /** Milliseconds until it begins. */
  delay?: number;
}

export interface BuildEnd {
  /** Null if it was killed. */
  status: number | null;
  output: string;
  ms: number;
}

/** Runs `scripts/build.ts` in this checkout, in a process group of its own. */
export async function startBuild(run: BuildRun): Promise<BuildEnd> {
  if (run.delay) await wait(run.delay);
  const started = performance.now();
  const imports = (run.faults ?? []).flatMap((name) => ['--import', `./tests/faults/${name}.ts`]);
  const child = spawn(process.execPath, [...imports, 'scripts/build.ts', ...(run.args ?? [])], {
    env: { ...process.env, ...run.env, RED_CANDLE_CONTENT: run.content, RED_CANDLE_OUT: run.out },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  const exit = new Promise<number | null>((done) => child.on('exit', done));
  const timer = run.kill && setTimeout(() => kill(child, run.kill?.children), run.kill.after);
  const status = await exit;
  clearTimeout(timer);
  return { status, output, ms: Math.round(performance.now() - started) };
}

/** The negative id of its first process addresses a process group. */
function kill({ pid }: ChildProcess, children = false): void {
  if (pid === undefined) return;
  try {
    process.kill(children ? -pid : pid, 'SIGKILL');
  } catch {
    // It ended at the same moment.
  }
}
