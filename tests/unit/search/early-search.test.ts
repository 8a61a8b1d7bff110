import { expect, test } from 'vitest';
import { EARLY_SEARCH_SCRIPT, nameSearchFiles } from '../../../src/search/early-search.ts';
import type { SearchStart } from '../../../src/site-search/start.ts';

/** Runs the search page's inline script. Returns what it began and the addresses it fetched. */
function run(
  dataset: Readonly<Record<string, string>>,
  { isControlled = false, fetchFails = false } = {},
) {
  const page: { searchStart?: SearchStart } = {};
  const fetched: string[] = [];
  const started: string[] = [];
  class WorkerDouble {
    onerror?: () => void;
    constructor(address: string) {
      started.push(address);
    }
  }
  const fetchDouble = (address: string) => {
    fetched.push(address);
    if (fetchFails) return Promise.reject(new Error('no network'));
    return Promise.resolve(new Response(address, { status: address.includes('gone') ? 404 : 200 }));
  };
  new Function('document', 'self', 'navigator', 'fetch', 'Worker', EARLY_SEARCH_SCRIPT)(
    { currentScript: { dataset } },
    page,
    { serviceWorker: { controller: isControlled ? {} : null } },
    fetchDouble,
    WorkerDouble,
  );
  return { start: page.searchStart, fetched, started };
}

const NAMES = { base: '/union/', worker: '/union/_astro/worker-a1.js', index: '0123456789' };

test('it starts the worker and fetches what every query needs, all at once', async () => {
  const { start, fetched, started } = run(NAMES);
  expect(started).toEqual([NAMES.worker]);
  expect(fetched).toEqual([
    '/union/pagefind/current.json',
    '/union/pagefind/0123456789/ranking.json',
    '/union/pagefind/0123456789/asked.json',
  ]);
  const content = await start?.files['current.json'];
  expect(new TextDecoder().decode(content)).toBe('/union/pagefind/current.json');
});

test('a file that is gone, or no network: undefined, and nothing is thrown', async () => {
  const gone = run({ ...NAMES, index: 'gone' });
  expect(await gone.start?.files['gone/asked.json']).toBeUndefined();
  const away = run(NAMES, { fetchFails: true });
  expect(await away.start?.files['current.json']).toBeUndefined();
});

test('a worker that cannot be loaded is noted', () => {
  const { start } = run(NAMES);
  expect(start?.hasFailed).toBeUndefined();
  (start?.worker as unknown as { onerror: () => void }).onerror();
  expect(start?.hasFailed).toBe(true);
});

test('with a service worker nothing is fetched: the device may answer', () => {
  const { fetched, started } = run(NAMES, { isControlled: true });
  expect([fetched, started]).toEqual([[], [NAMES.worker]]);
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
