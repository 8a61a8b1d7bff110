import { expect, test } from 'vitest';
import { EARLY_SEARCH_SCRIPT, nameSearchFiles } from '../../../src/search/early-search.ts';
import type { Call, FetchedFile } from '../../../src/site-search/client.ts';
import type { SearchStart } from '../../../src/site-search/start.ts';

const text = (content: Uint8Array | undefined) => content && Buffer.from(content).toString();

/** Runs the search page's inline script. Returns what it began, fetched and told the worker. */
function run(
  dataset: Readonly<Record<string, string>>,
  { isControlled = false, fetchFails = false, bodiesWait = false, hash = '', search = '' } = {},
) {
  const page: { searchStart?: SearchStart } = {};
  const fetched: string[] = [];
  const started: string[] = [];
  const calls: Call[] = [];
  const files: [path: string, content: string | undefined][] = [];
  class WorkerDouble {
    onerror?: () => void;
    constructor(address: string) {
      started.push(address);
    }
    postMessage(message: Call | FetchedFile): void {
      if ('id' in message) calls.push(message);
      else files.push([message.path, text(message.content)]);
    }
  }
  const fetchDouble = (address: string) => {
    fetched.push(address);
    if (fetchFails) return Promise.reject(new Error('no network'));
    const body = bodiesWait ? new ReadableStream() : address;
    return Promise.resolve(new Response(body, { status: address.includes('gone') ? 404 : 200 }));
  };
  new Function(
    ...['document', 'self', 'navigator', 'location', 'fetch', 'Worker'],
    EARLY_SEARCH_SCRIPT,
  )(
    { currentScript: { dataset } },
    page,
    { serviceWorker: { controller: isControlled ? {} : null } },
    { hash, search },
    fetchDouble,
    WorkerDouble,
  );
  return { start: page.searchStart, fetched, started, calls, files };
}

const NAMES = { base: '/union/', worker: '/union/_astro/worker-a1.js', index: '0123456789' };
const HEAD = '0123456789/head.json';
const ASKED = '0123456789/asked.json';

test('it starts the worker, asks the question of the address and passes on what that needs', async () => {
  const { fetched, started, calls, files } = run(NAMES, {
    hash: '#q=%E4%BA%A7%E5%81%87&sort=date',
  });
  expect(started).toEqual([NAMES.worker]);
  const coming = [HEAD, ASKED];
  expect(calls).toEqual([
    {
      id: 0,
      base: '/union/',
      index: '0123456789',
      coming,
      method: 'search',
      args: [{ query: '产假' }],
    },
  ]);
  // The question waits for this one; the larger one must not share the network with it.
  expect(fetched).toEqual([`/union/pagefind/${HEAD}`]);
  await expect.poll(() => files).toHaveLength(2);
  expect(files).toEqual(coming.map((path) => [path, `/union/pagefind/${path}`]));
});

test('the larger file is asked for when the other begins to arrive', async () => {
  const { fetched, files } = run(NAMES, { bodiesWait: true, hash: '#q=a' });
  await expect.poll(() => fetched).toHaveLength(2);
  expect(fetched).toEqual([HEAD, ASKED].map((path) => `/union/pagefind/${path}`));
  expect(files).toEqual([]);
});

test('a question in the query string, as from a form without a script', () => {
  const [call] = run(NAMES, { search: '?q=%E4%BC%9A%E8%B4%B9' }).calls;
  expect(call?.args).toEqual([{ query: '会费' }]);
});

test('without a question the engine is made ready', () => {
  expect(run(NAMES).calls).toMatchObject([{ method: 'warm', args: [] }]);
});

test('a file that is gone, or no network: the worker is told that none comes', async () => {
  const gone = run({ ...NAMES, index: 'gone' });
  await expect.poll(() => gone.files).toHaveLength(2);
  expect(new Map(gone.files).get('gone/asked.json')).toBeUndefined();
  const away = run(NAMES, { fetchFails: true });
  await expect.poll(() => away.files).toHaveLength(2);
  expect(away.files.map(([, content]) => content)).toEqual([undefined, undefined]);
});

test('a worker that cannot be loaded is noted', () => {
  const { start } = run(NAMES);
  expect(start?.hasFailed).toBeUndefined();
  (start?.worker as unknown as { onerror: () => void }).onerror();
  expect(start?.hasFailed).toBe(true);
});

test('with a service worker nothing is fetched: the device may answer', () => {
  const { fetched, calls } = run(NAMES, { isControlled: true, hash: '#q=a' });
  expect(fetched).toEqual([]);
  expect(calls).toMatchObject([{ coming: [], method: 'search' }]);
});

test('without a build’s names it does nothing', () => {
  expect(run({ base: '/', worker: '', index: '' })).toMatchObject({ fetched: [], started: [] });
});

test('a build fills the names in; a page without a place for them is an error', () => {
  const names = { worker: '/_astro/worker-a1.js', index: '0123456789' };
  expect(nameSearchFiles('<script data-worker="" data-index="">', names)).toBe(
    '<script data-worker="/_astro/worker-a1.js" data-index="0123456789">',
  );
  expect(() => nameSearchFiles('<script>', names)).toThrow('no script that starts the search');
});
