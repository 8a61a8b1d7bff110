import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchEngine } from '../../../src/search/engine.ts';
import { bigrams } from '../../../src/search/segment.ts';
import { ScanStore } from '../../../src/search/packs/scan-store.ts';
import { wordAt, wordStarts } from '../../../src/search/packs/word-starts.ts';
import { openSegmenter } from '../../../src/search/segment.ts';
import { PAGES } from './pages.ts';
import { openPackedSearch, openTestSearch } from './search-kit.ts';

const SYNONYMS = [
  { words: ['京卡', '会员证', '服务卡'], narrower: [] },
  { words: ['女老师', '女职工'], narrower: ['哺乳'] },
];

let online: SearchEngine;
let kept: SearchEngine;
beforeAll(async () => {
  online = (await openTestSearch(PAGES, SYNONYMS)).engine;
  kept = openPackedSearch(PAGES, SYNONYMS);
});

describe('search of packs on the device equals search online', () => {
  test.each([
    '会籍',
    '请问调动以后会籍怎么办呀',
    '會籍怎麼辦',
    '第３９条',
    '医撩期',
    'chanjia',
    '京卡',
    '女老师',
    '“跟着工作走”',
    '“会籍产假”',
    '籍',
    '图书',
    '墨香书店',
    '劳动节 照常',
    '量子纠缠',
    'zzz',
  ])('%s', async (query) => {
    expect(await kept.search({ query })).toEqual(await online.search({ query }));
  });

  test('excerpts, answers and facts', async () => {
    const { hits, terms } = await online.search({ query: '产假 图书' });
    const urls = hits.map(({ url }) => url);
    expect(urls.length).toBeGreaterThan(1);
    expect(await kept.details(urls, terms)).toEqual(await online.details(urls, terms));
  });

  test('titles suggested while typing', async () => {
    expect(await kept.suggest('会籍', 3)).toEqual(await online.suggest('会籍', 3));
  });

  test('a page that is not stored has no excerpt', async () => {
    expect(await kept.details(['/nowhere/'], ['会籍'])).toEqual([{ excerpt: [] }]);
  });
});

describe('word positions', () => {
  const text = '工会会费. 第39条 app登录。';

  test('count punctuation and skip spaces', () => {
    const starts = wordStarts(text, openSegmenter());
    const at = (part: string) => wordAt(starts, text.indexOf(part));
    expect(at('工会')).toBe(0);
    expect(at('会费')).toBe(1);
    expect(at('第')).toBe(3);
    expect(at('39')).toBe(4);
    expect(at('登录')).toBe(7);
  });

  test('match letters and digits as whole words and Chinese by bigrams, weigh headings, and need no segmenter', async () => {
    for (const segment of [openSegmenter(), bigrams]) {
      const store = new ScanStore(
        [
          { text, headings: [{ start: 0, end: 4, weight: 7 }] },
          { text: 'apps 139', headings: [] },
        ],
        segment,
      );
      const found = async (word: string) =>
        (await store.postings(word)).map(({ page, weight }) => [page, weight]);
      expect(await found('会费')).toEqual([[0, 7]]);
      expect(await found('39')).toEqual([[0, 1]]);
      expect(await found('app')).toEqual([[0, 1]]);
      expect(await found('会会费')).toEqual([]);
      expect((await store.startingWith('app')).get('app')).toHaveLength(2);
    }
  });

  test('do not match across two pages', async () => {
    const pages = ['甲工', '会乙'].map((one) => ({ text: one, headings: [] }));
    expect(await new ScanStore(pages, openSegmenter()).postings('工会')).toEqual([]);
  });
});
