import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SearchEngine } from '../../../src/search/engine.ts';
import { readWhen } from '../../../src/search/when.ts';
import { type TestPage, openPackedSearch, openTestSearch } from './search-kit.ts';

/** A Saturday. */
const NOW = new Date('2026-11-28T10:00:00+08:00');

describe('phrases of time', () => {
  test.each([
    ['今天有什么活动', '2026-11-28', '2026-11-28'],
    ['明天晚上', '2026-11-29', '2026-11-29'],
    ['这周有什么活动', '2026-11-23', '2026-11-29'],
    ['本周末', '2026-11-28', '2026-11-29'],
    ['下星期', '2026-11-30', '2026-12-06'],
    ['这个月的讲座', '2026-11-01', '2026-11-30'],
    ['下个月', '2026-12-01', '2026-12-31'],
    ['去年的活动', '2025-01-01', '2025-12-31'],
    ['2025年', '2025-01-01', '2025-12-31'],
    ['产假', undefined, undefined],
  ])('%s', (query, from, to) => {
    const when = readWhen(query, NOW);
    expect([when?.from, when?.to]).toEqual([from, to]);
  });
});

const event = (title: string, starts: string, facts: Record<string, string> = {}): TestPage => ({
  title,
  text: `${title}，教职工演出，凭票入场。`,
  filters: { collection: '演出' },
  facts: { date: starts, period: `performance ${starts} ${starts}`, ...facts },
});
const PAGES: readonly TestPage[] = [
  event('秋日音乐会', '2026-10-01'),
  event('新年慰问演出', '2026-12-29'),
  event('冬夜读诗会', '2026-12-11'),
  {
    ...event('排舞展示', '2026-12-05', { fixed: '取消' }),
    facts: { date: '2026-12-05', fixed: '取消' },
  },
  event('戏曲开放日', '2027-01-09'),
  {
    title: '舞蹈分团',
    text: '排练新年演出的舞，还招人。明天就来，今天不来明天来。',
    facts: { date: '2026-12-01', fixed: '招新' },
  },
  { title: '演出服干洗', text: '演出服、演出鞋都洗，演出前三天送来。' },
];

let online: SearchEngine;
let kept: SearchEngine;
beforeAll(async () => {
  online = (await openTestSearch(PAGES)).engine;
  kept = openPackedSearch(PAGES);
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
});
afterAll(() => {
  vi.useRealTimers();
});

describe('finding events by time', () => {
  test.each([
    ['下一场演出', ['冬夜读诗会', '新年慰问演出', '戏曲开放日']],
    ['接下来有什么演出', ['冬夜读诗会', '新年慰问演出', '戏曲开放日']],
    ['明年有哪些演出', ['戏曲开放日']],
    ['下个月的演出', ['冬夜读诗会', '新年慰问演出']],
    ['下个月', ['冬夜读诗会', '新年慰问演出']],
    ['2027年', ['戏曲开放日']],
  ])('%s', async (query, titles) => {
    for (const engine of [online, kept]) {
      const { hits, certainty } = await engine.search({ query });
      expect(hits.slice(0, titles.length).map(({ title }) => title)).toEqual(titles);
      expect(certainty).not.toBe('low');
    }
  });

  test('cancelled and past events rank below upcoming ones, but a search by name puts a cancelled one first', async () => {
    const { hits } = await online.search({ query: '演出' });
    const titles = hits.map(({ title }) => title);
    for (const past of ['秋日音乐会', '排舞展示'])
      expect(titles.indexOf(past)).toBeGreaterThan(titles.indexOf('新年慰问演出'));
    expect((await online.search({ query: '排舞展示' })).hits[0]?.title).toBe('排舞展示');
  });

  test('a time without events has no sure answer', async () => {
    for (const engine of [online, kept])
      expect((await engine.search({ query: '明天' })).certainty).toBe('low');
  });

  test('a troupe that recruits is not cancelled, and no event', async () => {
    for (const engine of [online, kept]) {
      const titlesOf = async (query: string) =>
        (await engine.search({ query })).hits.map(({ title }) => title);
      const titles = await titlesOf('演出');
      expect(titles.indexOf('舞蹈分团')).toBeLessThan(titles.indexOf('排舞展示'));
      expect(await titlesOf('下个月')).toEqual(['冬夜读诗会', '新年慰问演出']);
    }
  });
});

test.each(['85折', '8.5折', '八五折'])('spellings of a discount: %s', async (query) => {
  const { engine } = await openTestSearch([
    { title: '书店', text: '凭会员证八五折。' },
    { title: '面馆', text: '会员价九折。' },
  ]);
  expect((await engine.search({ query })).hits.map(({ title }) => title)).toEqual(['书店']);
});
