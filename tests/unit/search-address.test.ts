import { describe, expect, test } from 'vitest';
import { MAX_QUERY_LENGTH, type SearchState, readState, toHash } from '../../src/search/address.ts';

const plain: SearchState = {
  query: '',
  filters: {},
  sort: 'relevance',
  validOnly: false,
  verbatim: false,
};

describe('搜索页的网址', () => {
  test.each<[string, SearchState]>([
    ['只有问题', { ...plain, query: '会费' }],
    ['筛选', { ...plain, query: '产假', filters: { topic: '女职工', year: '2026' } }],
    ['按时间排，只看有效', { ...plain, query: '书店', sort: 'date', validOnly: true }],
    ['按原样', { ...plain, query: '医撩期', verbatim: true }],
    ['符号、空格、表情', { ...plain, query: '“五险 一金” 100% & C++ #1 😀' }],
  ])('%s：写进去，读出来还是它', (_, state) => {
    expect(readState(toHash(state))).toEqual(state);
  });

  test('一个词的链接和全部都说的是同一个写法', () => {
    expect(toHash('会费')).toBe(toHash({ query: '会费' }));
    expect(toHash('会费')).toMatch(/^#q=%E4%BC%9A%E8%B4%B9$/);
  });

  test.each(['', '   ', '\n'])('没有问题就没有网址：%j', (query) => {
    expect(toHash(query)).toBe('');
    expect(toHash({ query, sort: 'date' })).toBe('');
  });

  test('手写的网址也读得懂，不管有没有井号', () => {
    for (const hash of ['#q=会费&topic=会费', 'q=会费&topic=会费'])
      expect(readState(hash)).toEqual({ ...plain, query: '会费', filters: { topic: '会费' } });
  });

  test('不认识的不理会，写了两遍的取第一个', () => {
    const hash = '#q=甲&q=乙&colour=red&sort=up&valid=yes&verbatim=2&topic=&__proto__=x';
    expect(readState(hash)).toEqual({ ...plain, query: '甲' });
  });
});

describe('不怀好意的网址', () => {
  test('太长的截短，不截断一个字', () => {
    const { query } = readState(toHash('😀'.repeat(MAX_QUERY_LENGTH + 50)));
    expect(query).toBe('😀'.repeat(MAX_QUERY_LENGTH));
    expect(readState(`#q=${'会'.repeat(1e6)}`).query).toHaveLength(MAX_QUERY_LENGTH);
    expect(readState(`#q=会&topic=${'长'.repeat(500)}`).filters.topic).toHaveLength(40);
  });

  test('控制符成了空格，坏了的编码不出错', () => {
    expect(readState('#q=会%00%0A%0D费').query).toBe('会 费');
    expect(readState('#q=%E4%BC%9A%E8%&topic=%').query).toMatch(/^会/);
    expect(readState('#q=\uD83D会').query).not.toMatch(/\p{Surrogate}/u);
  });

  test('标签原样是字', () => {
    const query = '<img src=x onerror=alert(1)>';
    expect(readState(toHash(query)).query).toBe(query);
  });
});
