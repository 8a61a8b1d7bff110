import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Call, openSearch } from '../../../src/site-search/client.ts';

/** Whether the scripts of the engine load: of its worker, and of the engine in the page. */
const come = { worker: true, here: true };
let askWorker: (() => void) | undefined;

class WorkerDouble extends EventTarget {
  readonly #isRunning = come.worker;

  constructor() {
    super();
    askWorker?.();
    if (!this.#isRunning) queueMicrotask(() => this.dispatchEvent(new Event('error')));
  }

  postMessage({ id }: Call): void {
    if (!this.#isRunning) return;
    const data = { id, value: { titles: ['worker'] } };
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }
}

vi.mock('../../../src/site-search/site-search.ts', () => ({
  get openSite() {
    if (!come.here) throw new Error('no script');
    return () => ({ suggest: () => Promise.resolve({ titles: ['here'] }) });
  },
}));

beforeEach(() => {
  Object.assign(come, { worker: true, here: true });
  vi.stubGlobal('Worker', WorkerDouble);
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no network')));
});
afterEach(() => {
  askWorker = undefined;
  vi.unstubAllGlobals();
});

const suggest = (search: ReturnType<typeof openSearch>) => search.suggest('会费', 1);

test('a worker that starts answers', async () => {
  expect(await suggest(openSearch('/'))).toEqual({ titles: ['worker'] });
});

test('a worker that failed before the index’s pointer came: the page answers, nobody waits for ever', async () => {
  come.worker = false;
  const held = Promise.withResolvers<never>();
  vi.stubGlobal('fetch', () => held.promise);
  // The worker has failed long before the pointer’s request ends.
  askWorker = () => setTimeout(() => held.reject(new Error('no network')));
  expect(await suggest(openSearch('/'))).toEqual({ titles: ['here'] });
});

test('no script came, as without a network: the next question asks for them again', async () => {
  Object.assign(come, { worker: false, here: false });
  const search = openSearch('/');
  await expect(suggest(search)).rejects.toThrow('the engine did not start');
  Object.assign(come, { worker: true, here: true });
  expect(await suggest(search)).toEqual({ titles: ['worker'] });
});
