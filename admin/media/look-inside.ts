import {
  DeadlineWorker,
  TaskRejectedError,
  type ThreadEvents,
} from '../../src/check/deadline-worker.ts';
import { pageThread } from '../ground/page-thread.ts';
import type { Cleaning } from '../../src/privacy/clean/clean-office.ts';
import type { Inside } from '../../src/privacy/inside.ts';

export interface LookTask {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The findings in a file that is about to be uploaded. */
export interface Looked {
  inside: Inside;
  /** What a clean copy would leave out; only of file types that can be cleaned. */
  cleaning?: Cleaning;
  /** The findings in the clean copy. */
  cleanInside?: Inside;
}

/** For the largest accepted file, on an old machine. */
const DEADLINE_MS = 60_000;

const startThread = (on: ThreadEvents) =>
  pageThread(new Worker(new URL('./inside-thread.ts', import.meta.url), { type: 'module' }), on);

/**
 * Inspects an attachment on this device, in a worker. Rejects if the worker's program cannot be loaded; a file that
 * exceeds its limits is reported as not inspected.
 */
export async function lookInsideHere(task: LookTask): Promise<Looked> {
  const worker = new DeadlineWorker<LookTask, Looked>(startThread, DEADLINE_MS);
  try {
    return await worker.run(task);
  } catch (error) {
    if (!(error instanceof TaskRejectedError)) throw error;
    return {
      inside: { spots: [], unread: ['整个文件：太大、太复杂，或者这个浏览器太旧，看不了'] },
    };
  } finally {
    // The libraries take tens of megabytes of memory.
    worker.end();
  }
}
