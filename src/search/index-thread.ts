import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { WrittenBundle } from './build/published-bundle.ts';
import type { IndexTask } from './index-worker.ts';

/** Bundled configuration has no file of its own to resolve from. */
const PROGRAM = 'src/search/index-worker.ts';

/**
 * A thread that indexes one folder: that takes as long as all that a build does with its pages
 * beside it. It loads its program as soon as it exists, while pages are rendered; without a folder
 * it ends with its process.
 */
export class IndexThread {
  readonly #thread = new Worker(join(process.cwd(), PROGRAM));
  readonly #answer: Promise<unknown[]>;

  constructor() {
    const ended = once(this.#thread, 'exit').then(([code]) => {
      throw new Error(`search: the thread of the index ended with ${String(code)}`);
    });
    this.#answer = Promise.race([once(this.#thread, 'message'), ended]);
    // `index` throws it.
    this.#answer.catch(() => undefined);
    this.#thread.unref();
  }

  /**
   * Indexes a folder with what earlier builds kept.
   * @throws as `indexFolder`
   */
  async index(task: IndexTask): Promise<WrittenBundle> {
    this.#thread.ref();
    this.#thread.postMessage(task);
    const [answer] = (await this.#answer) as [WrittenBundle];
    return answer;
  }
}
