import { describe, expect, test } from 'vitest';
import { MAX_QUERY_LENGTH, type SearchState, readState, toHash } from '../../src/search/address.ts';

const plain: SearchState = {
  query: '',
  filters: {},
  sort: 'relevance',
  validOnly: false,
  verbatim: false,
};

describe('the address of the search page', () => {
  test.each<[string, SearchState]>([
    ['a query alone', { ...plain, query: '会费' }],
    ['filters', { ...plain, query: '产假', filters: { topic: '女职工', year: '2026' } }],
    ['the order by date, valid only', { ...plain, query: '书店', sort: 'date', validOnly: true }],
    ['a verbatim query', { ...plain, query: '医撩期', verbatim: true }],
    ['symbols, spaces and emoji', { ...plain, query: '“五险 一金” 100% & C++ #1 😀' }],
  ])('round-trips %s', (_, state) => {
    expect(readState(toHash(state))).toEqual(state);
  });

  test('is the same for a query and for a state with that query alone', () => {
    expect(toHash('会费')).toBe(toHash({ query: '会费' }));
    expect(toHash('会费')).toMatch(/^#q=%E4%BC%9A%E8%B4%B9$/);
  });

  test.each(['', '   ', '\n'])('is empty without a query: %j', (query) => {
    expect(toHash(query)).toBe('');
    expect(toHash({ query, sort: 'date' })).toBe('');
  });

  test('is read when typed by hand, with or without “#”', () => {
    for (const hash of ['#q=会费&topic=会费', 'q=会费&topic=会费'])
      expect(readState(hash)).toEqual({ ...plain, query: '会费', filters: { topic: '会费' } });
  });

  test('is read without unknown parameters and values, and with the first of two', () => {
    const hash = '#q=甲&q=乙&colour=red&sort=up&valid=yes&verbatim=2&topic=&__proto__=x';
    expect(readState(hash)).toEqual({ ...plain, query: '甲' });
  });
});

describe('hostile addresses', () => {
  test('are truncated without splitting a character', () => {
    const { query } = readState(toHash('😀'.repeat(MAX_QUERY_LENGTH + 50)));
    expect(query).toBe('😀'.repeat(MAX_QUERY_LENGTH));
    expect(readState(`#q=${'会'.repeat(1e6)}`).query).toHaveLength(MAX_QUERY_LENGTH);
    expect(readState(`#q=会&topic=${'长'.repeat(500)}`).filters.topic).toHaveLength(40);
  });

  test('have control characters replaced by spaces, and may have invalid encodings', () => {
    expect(readState('#q=会%00%0A%0D费').query).toBe('会 费');
    expect(readState('#q=%E4%BC%9A%E8%&topic=%').query).toMatch(/^会/);
    expect(readState('#q=\uD83D会').query).not.toMatch(/\p{Surrogate}/u);
  });

  test('keep tags as text', () => {
    const query = '<img src=x onerror=alert(1)>';
    expect(readState(toHash(query)).query).toBe(query);
  });
});
