import { expect, test } from 'vitest';
import { sharedQuestion } from '../../../src/search/shared-text.ts';

test.each([
  ['text=产假有多少天', '产假有多少天'],
  ['title=会费&text=产假', '产假'],
  ['title=会费&url=https://example.cn/a', '会费'],
  ['text=产假 https://example.cn/a?b=c&title=x', '产假'],
  ['text=看https://example.cn/a这篇', '看 这篇'],
  ['text=https://example.cn/a&title=退休手续', '退休手续'],
  ['url=https://example.cn/a', ''],
  ['text=https://example.cn/a', ''],
  ['text=&title=', ''],
  ['', ''],
])('分享来的“%s”问的是“%s”', (params, question) => {
  expect(sharedQuestion(new URLSearchParams(params))).toBe(question);
});
