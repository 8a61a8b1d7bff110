import { parentPort } from 'node:worker_threads';
import { readBody } from './body.ts';
import { answer } from './thread-answer.ts';

/** The thread of `read-bodies.ts`. */
parentPort?.on('message', (body: string) => {
  parentPort?.postMessage(answer(() => readBody(body)));
});
parentPort?.postMessage('ready');
