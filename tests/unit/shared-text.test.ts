import { expect, test } from 'vitest';
import { MAX_QUERY_LENGTH, readState, toHash } from '../../src/search/address.ts';
import { sharedQuestion } from '../../src/values/shared-text.ts';

test.each([
  ['text=产假有多少天', '产假有多少天'],
  ['title=会费&text=产假', '产假'],
  ['q=%E4%BC%9A%E8%B4%B9+%E6%80%8E%E4%B9%88%E7%AE%97', '会费 怎么算'],
  ['q=&text=产假', '产假'],
  ['title=会费&url=https://example.cn/a', '会费'],
  ['text=产假 https://example.cn/a?b=c&title=x', '产假'],
  ['text=看https://example.cn/a这篇', '看 这篇'],
  ['text=https://example.cn/a&title=退休手续', '退休手续'],
  ['url=https://example.cn/a', ''],
  ['text=https://example.cn/a', ''],
  ['text=产假%0A%0D%0A几天%09算', '产假 几天 算'],
  ['text=%22会籍%22%0A https://example.cn/a%23:~:text=%25E4%25BC%259A', '"会籍"'],
  ['title=标题&text=HTTPS://EXAMPLE.CN/&url=https://example.cn/', '标题'],
  ['text=&title=', ''],
  ['', ''],
])('shared “%s” asks for “%s”', (params, question) => {
  expect(sharedQuestion(new URLSearchParams(params))).toBe(question);
});

test('a shared article is cut at the limit without splitting a character', () => {
  const text = '会籍𠮷'.repeat(2000);
  const { query } = readState(toHash(sharedQuestion(new URLSearchParams({ text }))));
  expect([...query]).toHaveLength(MAX_QUERY_LENGTH);
  expect(text.startsWith(query)).toBe(true);
});
