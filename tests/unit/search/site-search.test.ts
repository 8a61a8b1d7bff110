import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SearchEngine } from '../../../src/search/engine.ts';
import type { Searchable } from '../../../src/site-search/kept-level.ts';
import { SiteSearch } from '../../../src/site-search/site-search.ts';
import { PAGES } from './pages.ts';
import { openPackedSearch, openTestSearch } from './search-kit.ts';

const EVERYTHING: Searchable = { level: 'everything', version: 'a everything' };
const CARRY: Searchable = { level: 'carry', version: 'a carry' };

let cameBack: () => void = () => undefined;

beforeEach(() => {
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => (cameBack = listener));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** The search of a site whose network can be cut, on a device that stores some of its pages. */
async function open(
  there: Searchable | undefined,
  { isCurrent = false }: { isCurrent?: boolean | Promise<boolean> } = {},
) {
  const published = await openTestSearch(PAGES);
  const files = new Map(published.files);
  const state = { there, opened: 0, pages: PAGES.slice(0, 3) };
  const search = new SiteSearch({
    site: published.engine,
    lookUp: () => Promise.resolve(state.there),
    open: () => {
      state.opened += 1;
      const engine: SearchEngine = openPackedSearch(state.pages);
      return Promise.resolve({ engine, isCurrent: () => Promise.resolve(isCurrent) });
    },
  });
  return {
    search,
    state,
    asked: published.asked,
    cut: () => {
      published.engine.renew();
      published.files.clear();
    },
    connect: () => {
      for (const [path, file] of files) published.files.set(path, file);
      cameBack();
    },
  };
}

describe('online', () => {
  test('asks the site and opens no saved search when nothing is saved', async () => {
    const { search, state } = await open(undefined);
    const { hits, device } = await search.search({ query: '教研活动' });
    expect(hits).toHaveLength(8);
    expect(device).toBeUndefined();
    expect(state.opened).toBe(0);
  });

  test('asks the site when only a part is saved', async () => {
    const { search, state } = await open(CARRY);
    const answer = await search.search({ query: '教研活动' });
    expect(answer.hits).toHaveLength(8);
    expect(answer.device).toBeUndefined();
    expect(state.opened).toBe(0);
  });

  test('sends no request when everything is saved and current', async () => {
    const { search, asked } = await open(EVERYTHING, { isCurrent: true });
    const answer = await search.search({ query: '会籍' });
    expect(answer.device).toEqual({ level: 'everything', isOffline: false });
    await search.details([answer.hits[0]?.url ?? ''], answer);
    await search.suggest('会籍', 3);
    expect(asked).toEqual([]);
  });

  test('asks the site when everything is saved but outdated', async () => {
    const { search } = await open(EVERYTHING);
    const answer = await search.search({ query: '教研活动' });
    expect(answer.hits).toHaveLength(8);
    expect(answer.device).toBeUndefined();
  });
});

describe('offline', () => {
  test.each([CARRY, EVERYTHING])('searches the saved pages and reports it: %o', async (there) => {
    const { search, cut } = await open(there);
    cut();
    const answer = await search.search({ query: '会籍' });
    expect(answer.hits[0]?.title).toBe(PAGES[1]?.title);
    expect(answer.device).toEqual({ level: there.level, isOffline: true });
    const { titles, device } = await search.suggest('会籍', 3);
    expect(titles[0]?.title).toBe(PAGES[1]?.title);
    expect(device).toEqual({ level: there.level, isOffline: true });
  });

  test('rejects when nothing is saved', async () => {
    const { search, cut } = await open(undefined);
    cut();
    await expect(search.search({ query: '会籍' })).rejects.toThrow();
  });

  test('reads the excerpts of saved hits from the saved pages, even once online again', async () => {
    const { search, cut, connect, asked } = await open(CARRY);
    cut();
    const answer = await search.search({ query: '会籍' });
    connect();
    const before = asked.length;
    const [detail] = await search.details([answer.hits[0]?.url ?? ''], answer);
    expect(detail?.excerpt.some(({ isMarked }) => isMarked)).toBe(true);
    expect(asked).toHaveLength(before);
  });

  test('falls back to saved excerpts for hits of the site', async () => {
    const { search, cut } = await open(CARRY);
    const answer = await search.search({ query: '会籍' });
    expect(answer.device).toBeUndefined();
    cut();
    const [detail] = await search.details([answer.hits[0]?.url ?? ''], answer);
    expect(detail?.excerpt.some(({ isMarked }) => isMarked)).toBe(true);
  });

  test('falls back to the saved pages when the site never answers, and waits only once', async () => {
    vi.useFakeTimers();
    const silence = new Promise<boolean>(() => undefined);
    const { search, asked } = await open(EVERYTHING, { isCurrent: silence });
    const answer = search.search({ query: '会籍' });
    await vi.advanceTimersByTimeAsync(4000);
    expect((await answer).device).toEqual({ level: 'everything', isOffline: true });
    expect((await search.search({ query: '产假' })).device).toEqual({
      level: 'everything',
      isOffline: true,
    });
    expect(asked).toEqual([]);
    vi.useRealTimers();
  });

  test('does not ask the site again after a failure until the connection is back', async () => {
    const { search, cut, connect, asked } = await open(CARRY);
    cut();
    await search.search({ query: '会籍' });
    const before = asked.length;
    await search.search({ query: '产假' });
    expect(asked).toHaveLength(before);
    connect();
    expect((await search.search({ query: '教研活动' })).hits).toHaveLength(8);
  });
});

test('the new copy is searched once the saved one is replaced', async () => {
  const { search, state, cut } = await open(CARRY);
  cut();
  expect((await search.search({ query: '教研活动' })).hits).toEqual([]);
  state.pages = PAGES.slice();
  state.there = { level: 'everything', version: 'b everything' };
  expect((await search.search({ query: '教研活动' })).hits).toHaveLength(8);
});
