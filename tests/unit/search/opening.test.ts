import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchEngine } from '../../../src/search/engine.ts';
import { asksForHours } from '../../../src/search/opening.ts';
import { type TestPage, openPackedSearch, openTestSearch } from './search-kit.ts';

describe('questions for the opening hours', () => {
  test.each([
    '今天开门',
    '明天开门吗',
    '现在办公吗',
    '几点上班',
    '工会周六有人吗',
    '办公室什么时候下班',
    '国庆节期间办公吗',
    '你们星期天开不开门',
    '寒假有人值班吗',
  ])('%s', (query) => {
    expect(asksForHours(query)).toBe(true);
  });

  test.each([
    '上班路上摔了',
    '今天上班路上摔了算工伤吗',
    '周末上班',
    '晚上上班给加班费吗',
    '书店今天开门吗',
    '戏曲开放日',
    '在哪里办公',
    '这周有什么活动',
    '什么时候发工资',
  ])('others are not: %s', (query) => {
    expect(asksForHours(query)).toBe(false);
  });
});

const PAGES: readonly TestPage[] = [
  {
    title: '联系我们',
    text: `什么事找谁，电话和办公时间。${'先打电话问清楚再来。'.repeat(12)}接待时间工作日9:00—17:00。`,
  },
  { title: '新年演出', text: '今天开门迎客，13:20开门，现在还有票。' },
  { title: '上下班路上受伤', text: '上班、下班路上受伤，几点上班、几点下班都要说清。' },
];

describe('the page with the opening hours is found, and the hours in it', () => {
  let engines: SearchEngine[];
  beforeAll(async () => {
    const words = [{ words: ['办公时间', '接待时间'], narrower: [] }];
    engines = [(await openTestSearch(PAGES, words)).engine, openPackedSearch(PAGES, words)];
  });

  test.each(['今天开门', '现在办公吗', '几点上班'])('%s', async (query) => {
    for (const engine of engines) {
      const { hits, terms } = await engine.search({ query });
      expect(hits.map(({ title }) => title)).toEqual(['联系我们']);
      const [detail] = await engine.details([hits[0]?.url ?? ''], terms);
      expect(detail?.excerpt.map(({ text }) => text).join('')).toContain('工作日9:00—17:00');
    }
  });

  test('not if it is asked as typed', async () => {
    for (const engine of engines) {
      const { hits } = await engine.search({ query: '今天开门', verbatim: true });
      expect(hits[0]?.title).toBe('新年演出');
    }
  });

  test('not if no page tells them', async () => {
    const others = PAGES.slice(1);
    for (const engine of [(await openTestSearch(others)).engine, openPackedSearch(others)])
      expect((await engine.search({ query: '几点上班' })).hits[0]?.title).toBe('上下班路上受伤');
  });
});
