import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { holding } from './hold-lock.ts';
import { PROJECT_ROOT } from './project.ts';
import { toSafeOutput } from '../system/terminal.ts';
import { PublishError } from './publish-error.ts';

/** A build is a separate process: its leaks and crashes end with it. */
export interface BuildCommand {
  /** Absolute path of the script, and its arguments. */
  script: string;
  args: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  /** File for its output. */
  log: string;
  /** Lock file that it holds until it ends. */
  lock: string;
  /** Timeout in milliseconds. */
  deadline?: number;
}

const DEADLINE = 60 * 60_000;
const TAIL_CHARACTERS = 8000;
const PRELOAD = pathToFileURL(`${import.meta.dirname}/hold-lock.ts`).href;

/**
 * Runs a build to its end. Throws a {@link PublishError} with the end of its output if it failed.
 */
export async function runBuildProcess(command: BuildCommand): Promise<void> {
  const { script, args, env, log, lock } = command;
  const file = await open(log, 'w', 0o600);
  try {
    const child = spawn(process.execPath, ['--import', PRELOAD, script, ...args], {
      cwd: PROJECT_ROOT,
      env: { ...env, ...holding(lock) },
      stdio: ['ignore', file.fd, file.fd],
    });
    await endOfBuild(child, command);
  } finally {
    await file.close();
  }
}

/**
 * Waits for a build that writes its output to `log`, and kills it after `deadline`.
 * @throws PublishError as {@link runBuildProcess}
 */
export async function endOfBuild(
  child: ChildProcess,
  { log, deadline = DEADLINE }: Pick<BuildCommand, 'log' | 'deadline'>,
): Promise<void> {
  const timer = setTimeout(() => child.kill('SIGKILL'), deadline);
  const ended = child.exitCode !== null || child.signalCode !== null;
  const [code, signal] = ended
    ? [child.exitCode, child.signalCode]
    : ((await once(child, 'exit')) as [number | null, NodeJS.Signals | null]);
  clearTimeout(timer);
  if (code === 0) return;
  const how = code === null ? `被结束了（${signal ?? '?'}）` : `退出码 ${code}`;
  const output = toSafeOutput(await readFile(log, 'utf8')).slice(-TAIL_CHARACTERS);
  throw new PublishError(`构建没有完成，${how}。它说了什么：${log}`, { output });
}
