import { parentPort, workerData } from 'node:worker_threads';
import type { SearchIndex } from './build/build-index.ts';
import { openKeptResults } from './build/kept-results.ts';
import type { TaughtWords } from './build/taught-words.ts';
import { indexFolder } from './index-folder.ts';

// The program of the thread of `index-thread.ts`.

/** What `indexFolder` takes. */
export interface IndexTask {
  folder: string;
  target: string;
  words: TaughtWords;
}

/** What was written: path below the target → bytes. */
export interface IndexedFolder {
  sizes: ReadonlyMap<string, number>;
  figures: SearchIndex['figures'];
}

const { folder, target, words } = workerData as IndexTask;
const store = openKeptResults('search');
const { files, figures } = await indexFolder(folder, target, words, store);
await store.forget();
const sizes = new Map([...files].map(([path, { length }]) => [path, length]));
parentPort?.postMessage({ sizes, figures } satisfies IndexedFolder);
