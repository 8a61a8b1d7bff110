import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, rename } from 'node:fs/promises';
import { type BuildCommand, endOfBuild } from './build-process.ts';
import { PROJECT_ROOT } from './project.ts';
import type { Job } from './ready-process.ts';

const PROGRAM = `${import.meta.dirname}/ready-process.ts`;

export interface ReadyBuildsOptions extends Pick<BuildCommand, 'log' | 'lock' | 'deadline'> {
  /** Absolute paths of modules that the next build loads ahead of time. */
  ahead: readonly string[];
  /** Environment while they are loaded. */
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * Builds of a process that stays: each in a process of its own, like {@link BuildCommand}, that has
 * been started, and has loaded its program, before it is needed. Astro keeps state of a build in
 * its process, so that none is used twice.
 */
export class ReadyBuilds {
  readonly #options: ReadyBuildsOptions;
  #waiting: Promise<ChildProcess> | undefined;
  readonly #processes = new Set<ChildProcess>();
  #isStopped = false;

  constructor(options: ReadyBuildsOptions) {
    this.#options = options;
  }

  /** Starts the process of the next build, unless it waits already. */
  prepare(): void {
    if (this.#isStopped) return;
    this.#waiting ??= this.#start();
    // `run` reports why it did not start.
    this.#waiting.catch(() => undefined);
  }

  /** Runs a build to its end. Throws as `runBuildProcess` does. */
  async run({ script, args, env }: Pick<BuildCommand, 'script' | 'args' | 'env'>): Promise<void> {
    const { log, lock } = this.#options;
    const child = await this.#takeWaiting();
    await rename(nextLog(log), log).catch((error: unknown) => {
      child.kill('SIGKILL');
      throw error;
    });
    const job: Job = { script, args, env, hold: { file: lock, parent: process.pid } };
    // One that has just died is told by its exit.
    child.send(job, () => undefined);
    await endOfBuild(child, this.#options);
  }

  /** Ends all processes. A build that is interrupted leaves the published site as it is. */
  stop(): void {
    this.#isStopped = true;
    for (const child of this.#processes) child.kill('SIGKILL');
  }

  async #takeWaiting(): Promise<ChildProcess> {
    const waiting = this.#waiting ?? this.#start();
    this.#waiting = undefined;
    const child = await waiting;
    const isAlive = child.exitCode === null && child.signalCode === null;
    return isAlive ? child : this.#start();
  }

  async #start(): Promise<ChildProcess> {
    const { ahead, env, log } = this.#options;
    const file = await open(nextLog(log), 'w', 0o600);
    try {
      const child = spawn(process.execPath, [PROGRAM, ...ahead], {
        cwd: PROJECT_ROOT,
        env,
        stdio: ['ignore', file.fd, file.fd, 'ipc'],
      });
      this.#processes.add(child);
      child.once('exit', () => this.#processes.delete(child));
      await once(child, 'spawn');
      if (this.#isStopped) child.kill('SIGKILL');
      return child;
    } finally {
      await file.close();
    }
  }
}

/** A process that waits must not overwrite what the last build said. */
const nextLog = (log: string): string => `${log}.next`;
