import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  type Call,
  type FetchedFile,
  openSearch,
  openSuggestions,
} from '../../../src/site-search/client.ts';
import { startSearch } from '../../../src/site-search/start.ts';

/** Whether the scripts of the engine load: of its worker, and of the engine in the page. */
const come = { worker: true, here: true };
let askWorker: (() => void) | undefined;

const workers: WorkerDouble[] = [];

class WorkerDouble extends EventTarget {
  readonly #isRunning = come.worker;
  readonly received: (Call | FetchedFile)[] = [];

  constructor() {
    super();
    workers.push(this);
    askWorker?.();
    if (!this.#isRunning) queueMicrotask(() => this.dispatchEvent(new Event('error')));
  }

  postMessage(message: Call | FetchedFile): void {
    this.received.push(message);
    if (!this.#isRunning || !('id' in message)) return;
    const data = { id: message.id, value: { titles: ['worker'] } };
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
  workers.length = 0;
  globalThis.searchStart = undefined;
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

test('the worker and the pointer are under way from the focus on, and no second ones are asked for', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return Promise.resolve(new Response('{}'));
  });
  startSearch('/focus/');
  startSearch('/focus/');
  await expect.poll(() => asked).toEqual(['/focus/pagefind/current.json']);
  expect(workers).toHaveLength(1);
  expect(await openSuggestions('/focus/').suggest('会费', 1)).toEqual({ titles: ['worker'] });
  expect(workers).toHaveLength(1);
  expect(asked).toHaveLength(1);
  await expect.poll(() => workers[0]?.received).toHaveLength(2);
  expect(workers[0]?.received).toMatchObject([
    { coming: ['current.json'], method: 'suggest' },
    { path: 'current.json', content: new TextEncoder().encode('{}') },
  ]);
});

test('when the titles have come, the engine starts, with the table that came', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return Promise.resolve(new Response('{}'));
  });
  openSuggestions('/box/').warm();
  await expect.poll(() => workers).toHaveLength(2);
  await expect.poll(() => workers[1]?.received).toHaveLength(2);
  expect(workers[1]?.received).toMatchObject([
    { coming: ['current.json'], method: 'warm' },
    { path: 'current.json', content: new TextEncoder().encode('{}') },
  ]);
  expect(asked).toHaveLength(1);
});

test('the titles’ worker does not start: the engine in the page suggests', async () => {
  come.worker = false;
  expect(await openSuggestions('/none/').suggest('会费', 1)).toEqual({ titles: ['here'] });
});

test('on a device with an installation the engine suggests, without the network', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string) => asked.push(path));
  vi.stubGlobal('navigator', { serviceWorker: { controller: {} } });
  const record = { level: 'everything', catalogue: { id: 'a' } };
  vi.stubGlobal('caches', { match: () => Promise.resolve(Response.json(record)) });
  const box = openSuggestions('/kept/');
  box.warm();
  expect(await box.suggest('会费', 1)).toEqual({ titles: ['worker'] });
  expect(workers).toHaveLength(1);
  expect(asked).toEqual([]);
});

test('the worker that the search page’s inline script began is used; it has files and question', async () => {
  const worker = new WorkerDouble();
  globalThis.searchStart = { worker: worker as unknown as Worker, files: {} };
  expect(await suggest(openSearch('/early/'))).toEqual({ titles: ['worker'] });
  expect(workers).toEqual([worker]);
  expect(worker.received).toMatchObject([{ coming: [], method: 'suggest' }]);
});

test('the inline script’s worker had failed before: the page answers', async () => {
  globalThis.searchStart = {
    worker: new WorkerDouble() as unknown as Worker,
    hasFailed: true,
    files: {},
  };
  expect(await suggest(openSearch('/failed/'))).toEqual({ titles: ['here'] });
});
