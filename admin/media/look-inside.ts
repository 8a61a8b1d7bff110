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

/** What was found in a file that somebody wants to upload. */
export interface Looked {
  inside: Inside;
  /** What a clean copy would be without; of kinds that can be cleaned. */
  cleaning?: Cleaning;
  /** What was found in the clean copy. */
  cleanInside?: Inside;
}

/** Of the largest that is taken, on an old machine. */
const DEADLINE_MS = 60_000;

const startThread = (on: ThreadEvents) =>
  pageThread(new Worker(new URL('./inside-thread.ts', import.meta.url), { type: 'module' }), on);

/**
 * Looks into an attachment on this device, beside the page. Rejects where the program for it cannot be loaded; a file
 * that is too much for it is told as not looked into.
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
