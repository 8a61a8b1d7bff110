import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { openKeptResults } from './build/kept-results.ts';
import type { WrittenBundle } from './build/published-bundle.ts';
import type { TaughtWords } from './build/taught-words.ts';
import { indexFolder } from './index-folder.ts';

// The program of the thread of `index-thread.ts`.

/** What `indexFolder` takes. */
export interface IndexTask {
  folder: string;
  target: string;
  words: TaughtWords;
  published: string | undefined;
}

if (!parentPort) throw new Error('index-worker: expected to be a thread');
const told = once(parentPort, 'message') as Promise<[IndexTask]>;
const store = openKeptResults('search');
const [{ folder, target, words, published }] = await told;
const { sizes, figures } = await indexFolder(folder, target, words, { store, published });
await store.forget();
parentPort.postMessage({ sizes, figures } satisfies WrittenBundle);
