import type { BodyFacts } from '../../src/check/body-facts.ts';
import { type ReadBodies, bodyReading, readGuarded } from '../../src/check/body-reading.ts';
import {
  DeadlineWorker,
  type ThreadEvents,
} from '../../src/check/deadline-worker.ts';
import { pageThread } from '../ground/page-thread.ts';

const startThread = (on: ThreadEvents) =>
  pageThread(new Worker(new URL('./body-thread.ts', import.meta.url), { type: 'module' }), on);

const worker = new DeadlineWorker<string, BodyFacts>(startThread);

/** Parses one body in a worker, within the deadline. */
export const readBody = (body: string): Promise<BodyFacts> =>
  readGuarded((task) => worker.run(task), body);

/**
 * Parses bodies in a worker, each within the deadline: a body that exceeds the parser's limits never blocks the form.
 */
export const readBodies: ReadBodies = bodyReading(readBody);
