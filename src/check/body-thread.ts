import { parentPort } from 'node:worker_threads';
import { readBody } from './body.ts';
import { answer } from './thread-answer.ts';

/** The worker thread of `read-bodies.ts`. */
parentPort?.on('message', (body: string) => {
  const message = answer(() => readBody(body));
  const { user, system } = process.threadCpuUsage();
  parentPort?.postMessage({ ...message, spent: (user + system) / 1000 });
});
parentPort?.postMessage('ready');
