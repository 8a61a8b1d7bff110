import { describe, expect, test } from 'vitest';
import {
  countChoices,
  cutAtMarks,
  toAllChoice,
  toPageChoices,
  toRecentChoices,
} from '../../src/client/search-box/choices.ts';

const suggestion = {
  id: 7,
  url: '/merchants/zhixing-bookshop/',
  title: '知行书店',
  marks: [[2, 4]] as const,
  facets: { collection: ['优惠商户'] },
  isOver: false,
};

describe('choices below the search box', () => {
  test('a title links to its page, also below a base path', () => {
    const [choice] = toPageChoices([suggestion], '书店', '/gonghui/');
    expect(choice).toMatchObject({
      kind: 'page',
      href: '/gonghui/merchants/zhixing-bookshop/',
      text: '知行书店',
      note: '优惠商户',
    });
    expect(choice).not.toHaveProperty('over');
  });

  test('an expired offer is “已过期”, an event that is over is “已结束”', () => {
    const over = { ...suggestion, isOver: true };
    const offer = { ...over, period: { kind: 'offer', ends: '2026-01-01' } as const };
    const event = { ...over, period: { kind: 'event', ends: '2026-01-01' } as const };
    expect(toPageChoices([offer, event], '书', '/').map((choice) => choice.over)).toEqual([
      '已过期',
      '已结束',
    ]);
  });

  test('the last choice and recent searches link to the search page, with the words in the fragment', () => {
    expect(decodeURIComponent(toAllChoice('会费 标准', '/').href)).toBe('/search/#q=会费+标准');
    expect(toAllChoice('会费', '/').text).toBe('搜索“会费”的全部结果');
    expect(toRecentChoices(['产假'], '/gonghui/')[0]?.href).toMatch(/^\/gonghui\/search\/#q=/);
  });

  test('screen readers hear how many there are', () => {
    const all = toAllChoice('书店', '/');
    expect(countChoices([...toPageChoices([suggestion], '书店', '/'), all])).toBe('1条标题');
    expect(countChoices([all])).toBe('没有对得上的标题，按回车搜索全文');
    expect(countChoices(toRecentChoices(['产假', '会费'], '/'))).toBe('2条最近的搜索');
    expect(countChoices([])).toBe('');
  });
});

describe('matching parts of a title', () => {
  const show = (marks: readonly (readonly [number, number])[]) =>
    cutAtMarks('忘了交会费', marks)
      .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
      .join('');

  test.each([
    [[], '忘了交会费'],
    [[[3, 5]], '忘了交[会费]'],
    [
      [
        [0, 1],
        [3, 5],
      ],
      '[忘]了交[会费]',
    ],
    [[[0, 5]], '[忘了交会费]'],
  ] as const)('%j', (marks, shown) => {
    expect(show(marks)).toBe(shown);
  });

  test('invalid marks lose no characters', () => {
    for (const marks of [
      [[4, 9]],
      [[3, 3]],
      [
        [3, 5],
        [2, 4],
      ],
      [[-1, 2]],
    ] as const) {
      expect(show(marks).replace(/[[\]]/g, '')).toBe('忘了交会费');
    }
  });
});
