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

/** The search of a site whose network can be cut, on a device that keeps some of its pages. */
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

describe('有网络', () => {
  test('什么也没存：问网站，存下的那一份连碰也不碰', async () => {
    const { search, state } = await open(undefined);
    const { hits, device } = await search.search({ query: '教研活动' });
    expect(hits).toHaveLength(8);
    expect(device).toBeUndefined();
    expect(state.opened).toBe(0);
  });

  test('存了一部分：问网站', async () => {
    const { search, state } = await open(CARRY);
    const answer = await search.search({ query: '教研活动' });
    expect(answer.hits).toHaveLength(8);
    expect(answer.device).toBeUndefined();
    expect(state.opened).toBe(0);
  });

  test('全存了，是最新的：一个请求也没有', async () => {
    const { search, asked } = await open(EVERYTHING, { isCurrent: true });
    const answer = await search.search({ query: '会籍' });
    expect(answer.device).toEqual({ level: 'everything', isOffline: false });
    await search.details([answer.hits[0]?.url ?? ''], answer);
    await search.suggest('会籍', 3);
    expect(asked).toEqual([]);
  });

  test('全存了，网站又有了新的：问网站', async () => {
    const { search } = await open(EVERYTHING);
    const answer = await search.search({ query: '教研活动' });
    expect(answer.hits).toHaveLength(8);
    expect(answer.device).toBeUndefined();
  });
});

describe('没有网络', () => {
  test.each([CARRY, EVERYTHING])('搜存下的，说出来：%o', async (there) => {
    const { search, cut } = await open(there);
    cut();
    const answer = await search.search({ query: '会籍' });
    expect(answer.hits[0]?.title).toBe(PAGES[1]?.title);
    expect(answer.device).toEqual({ level: there.level, isOffline: true });
    const { titles, device } = await search.suggest('会籍', 3);
    expect(titles[0]?.title).toBe(PAGES[1]?.title);
    expect(device).toEqual({ level: there.level, isOffline: true });
  });

  test('什么也没存：报错', async () => {
    const { search, cut } = await open(undefined);
    cut();
    await expect(search.search({ query: '会籍' })).rejects.toThrow();
  });

  test('存下的搜到的，摘要也从存下的来，哪怕网络这时恢复了', async () => {
    const { search, cut, connect, asked } = await open(CARRY);
    cut();
    const answer = await search.search({ query: '会籍' });
    connect();
    const before = asked.length;
    const [detail] = await search.details([answer.hits[0]?.url ?? ''], answer);
    expect(detail?.excerpt.some(({ isMarked }) => isMarked)).toBe(true);
    expect(asked).toHaveLength(before);
  });

  test('网站搜到的，摘要来不了：从存下的来', async () => {
    const { search, cut } = await open(CARRY);
    const answer = await search.search({ query: '会籍' });
    expect(answer.device).toBeUndefined();
    cut();
    const [detail] = await search.details([answer.hits[0]?.url ?? ''], answer);
    expect(detail?.excerpt.some(({ isMarked }) => isMarked)).toBe(true);
  });

  test('全存了，网络却什么也不答：等几秒就搜存下的，接着问不再等', async () => {
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

  test('断过一回，先不再问网站；说恢复了，就问', async () => {
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

test('存下的换了新的一份：搜新的', async () => {
  const { search, state, cut } = await open(CARRY);
  cut();
  expect((await search.search({ query: '教研活动' })).hits).toEqual([]);
  state.pages = PAGES.slice();
  state.there = { level: 'everything', version: 'b everything' };
  expect((await search.search({ query: '教研活动' })).hits).toHaveLength(8);
});
