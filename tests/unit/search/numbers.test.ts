import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchEngine } from '../../../src/search/engine.ts';
import { openPackedSearch, openTestSearch } from './search-kit.ts';

const PAGES = [
  { title: '会费怎么算', text: '工资 4,230 元乘 0.5%，每月交 21.15 元，尾数不计。' },
  { title: '上级经费', text: '学校按工资总额的 2% 拨缴，第二十七条有规定，第十七条另说。' },
  { title: '计薪', text: '月计薪天数是 21.75 天，依据第十七条和第二十条。' },
  { title: '加班', text: '每月不超过 36 小时，2026 年 5 月 21 日起，15 个工作日内答复。' },
];

let online: SearchEngine;
let kept: SearchEngine;
beforeAll(async () => {
  online = (await openTestSearch(PAGES)).engine;
  kept = openPackedSearch(PAGES);
});

describe('numbers find the same online and offline', () => {
  test.each([
    ['0.5%', '会费怎么算'],
    ['21.15', '会费怎么算'],
    ['4230元', '会费怎么算'],
    ['4,230', '会费怎么算'],
    ['２％', '上级经费'],
    ['第二十七条', '上级经费'],
    ['第27条', '上级经费'],
    ['21.75天', '计薪'],
    ['36小时', '加班'],
    ['15个工作日', '加班'],
    ['工作\u200B日', '加班'],
  ])('%s', async (query, title) => {
    const [there, here] = await Promise.all([online, kept].map((one) => one.search({ query })));
    expect(there?.hits[0]?.title).toBe(title);
    expect(here).toEqual(there);
  });
});
