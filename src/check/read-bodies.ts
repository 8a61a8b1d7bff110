import { Worker } from 'node:worker_threads';
import type { BodyFacts } from './body-facts.ts';
import { type ReadBodies, bodyReading, readGuarded } from './body-reading.ts';
import { DeadlineWorker, type Thread, type ThreadEvents } from './deadline-worker.ts';

/** Starts a Node thread that does not keep the process alive while idle. */
export function startThread(file: URL, { said, failed }: ThreadEvents): Thread {
  const worker = new Worker(file);
  worker.on('message', said);
  worker.on('error', failed);
  worker.unref();
  return {
    post: (task) => worker.postMessage(task),
    end: () => void worker.terminate(),
    spent: async () => {
      const { user, system } = await worker.cpuUsage();
      return (user + system) / 1000;
    },
  };
}

const worker = new DeadlineWorker<string, BodyFacts>((on) =>
  startThread(new URL('./body-thread.ts', import.meta.url), on),
);

/**
 * Reads one body in a thread of this process, with a deadline.
 * @throws TaskRejectedError for a body that cannot be read
 */
export const readUnguarded = (body: string): Promise<BodyFacts> => worker.run(body);

/** Like {@link readUnguarded}; the facts of a body that cannot be read are the error. */
export const readBody = (body: string): Promise<BodyFacts> => readGuarded(readUnguarded, body);

/** Reads bodies like {@link readBody}; caches those of the previous call. */
export const readBodies: ReadBodies = bodyReading(readBody);
