import { beforeAll, describe, expect, test } from 'vitest';
import { text } from '../../src/model/fields/text.ts';
import {
  folded,
  groups,
  offlineText,
  onlineTexts,
  pageOf,
  previewOf,
  refusedOf,
  toldOf,
  typed,
} from './snippets-kit.ts';

const snippets = groups.flatMap((group) => group.snippets);

test('there are at least two hundred snippets, all different', () => {
  expect(snippets.length + typed.length).toBeGreaterThanOrEqual(200);
  expect(new Set(snippets.map(({ md }) => md)).size).toBe(snippets.length);
});

describe.each(groups)('$name', ({ snippets: own }) => {
  test.each(own)('$from: $about', async ({ md, html, told = [], refused = [] }) => {
    expect(await pageOf(md)).toBe(html);
    expect(await previewOf(md)).toBe(html);
    expect(toldOf(md)).toEqual(told);
    expect(refusedOf(md)).toEqual(refused);
  });
});

describe('search', () => {
  const online = new Map<string, string>();
  beforeAll(async () => {
    const texts = await onlineTexts(snippets.map(({ html }) => html));
    snippets.forEach(({ md }, at) => online.set(md, texts[at] ?? ''));
  });

  test.each(groups)('$name', ({ snippets: own }) => {
    for (const { md, html, search } of own) {
      expect(offlineText(html), md).toBe(search);
      expect(online.get(md), md).toBe(folded(search));
    }
  });
});

describe('fields', () => {
  const context = { image: () => expect.unreachable() };
  const line = text({ label: '标题', max: 100 }).schema(context);
  const lines = text({ label: '简介', max: 200, multiline: true }).schema(context);

  test.each(typed)('$from: $about', ({ typed: value, title, feed }) => {
    expect(line.parse(value)).toBe(title);
    expect(lines.parse(value)).toBe(feed);
  });
});
