import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { WrittenBundle } from './build/published-bundle.ts';
import type { IndexTask } from './index-worker.ts';

/** Bundled configuration has no file of its own to resolve from. */
const PROGRAM = 'src/search/index-worker.ts';

/**
 * Indexes a folder in a thread of its own, with what earlier builds kept: it takes as long as all
 * that a build does with its pages beside it.
 * @throws as `indexFolder`
 */
export async function indexInThread(task: IndexTask): Promise<WrittenBundle> {
  const thread = new Worker(join(process.cwd(), PROGRAM), { workerData: task });
  const ended = once(thread, 'exit').then(([code]) => {
    throw new Error(`search: the thread of the index ended with ${String(code)}`);
  });
  const [answer] = (await Promise.race([once(thread, 'message'), ended])) as [WrittenBundle];
  return answer;
}
