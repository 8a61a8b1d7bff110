import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * SQLite’s result code if another process holds the lock. https://www.sqlite.org/rescode.html#busy
 */
const SQLITE_BUSY = 5;
/** The first and the longest wait between two tries: a short task must not cause a long wait. */
const POLL_MS = { first: 10, longest: 200 };

export interface LockOptions {
  /** Called once, if another process holds the lock and this one begins to wait. */
  onWait?: () => void;
  /** Timeout in milliseconds; without it, waits indefinitely. */
  timeout?: number;
}

/** Thrown if a lock was not acquired within `timeout`. */
export class LockTimeoutError extends Error {
  override name = 'LockTimeoutError';
}

/**
 * Runs `task` while holding an exclusive lock between processes, and returns its result.
 *
 * The lock is the operating system’s own, on a file that SQLite opens: it is released with the
 * process that holds it, even by `kill -9` and power cuts, so that no stale lock can remain. Node
 * has no `flock`, and packages that imitate one with folders and times mistake a busy process for a
 * dead one. The empty file stays; never remove it while a process may wait for it.
 * @param file absolute path of the lock file; its folder is created if it is missing
 * @throws LockTimeoutError; SQLite’s error if the file cannot be opened
 */
export async function withLock<T>(
  file: string,
  task: () => Promise<T>,
  { onWait, timeout = Infinity }: LockOptions = {},
): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    const deadline = performance.now() + timeout;
    for (let tries = 0; !tryLock(database); tries += 1) {
      if (tries === 0) onWait?.();
      if (performance.now() >= deadline) {
        throw new LockTimeoutError(`${file}: held by another process for ${timeout} ms`);
      }
      await sleep(Math.min(POLL_MS.longest, POLL_MS.first * 2 ** tries));
    }
    return await task();
  } finally {
    // Closing rolls back the transaction, which wrote nothing.
    database.close();
  }
}

function tryLock(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return false;
    throw error;
  }
}
