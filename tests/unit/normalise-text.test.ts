import { describe, expect, test } from 'vitest';
import { joinLines } from '../../src/values/join-lines.ts';
import { normaliseText } from '../../src/values/normalise-text.ts';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));

test('每个康熙部首都读成一个汉字，和 NFKC 说的一样', () => {
  for (const radical of range(0x2f00, 0x2fd5)) {
    const read = normaliseText(radical, 'line');
    expect(read).toMatch(/^\p{Unified_Ideograph}$/u);
    expect(read).toBe(radical.normalize('NFKC'));
  }
});

test('部首补充里有对应汉字的，都读成那个汉字；只有生僻字对应的照旧', () => {
  const left = range(0x2e80, 0x2ef3).filter(
    (radical) => normaliseText(radical, 'line') === radical,
  );
  // Unicode names no ideograph for the first, has not assigned the second; the others stand for signs that fonts lack.
  expect(left.join('')).toBe('⺀⺇⺑⺕\u2E9A⺪⺮⺵⺷⺸⺽⻇⻊⻕⻞⻡');
});

test.each([
  ['汉字', '会\uFE0F员', '会员'],
  ['标点', '会员：\uFE0F好', '会员：好'],
  ['数字', '1\uFE0F号', '1号'],
  ['开头', '\uFE0F会', '会'],
])('%s后面的变体选择符去掉', (_, text, right) => {
  expect(normaliseText(text, 'line')).toBe(right);
});

test.each(['❤\uFE0F', '1\uFE0F\u20E3', '#\uFE0F\u20E3', '☎\uFE0E', '👩\u200D❤\uFE0F\u200D👩'])(
  '%s 的样子要靠变体选择符，留着',
  (text) => {
    expect(normaliseText(text, 'line')).toBe(text);
  },
);

describe('代码里的部首照原样', () => {
  test.each([
    '```\n⼯\n```',
    '~~~ js\n⼯\n~~~',
    '````\n```\n⼯\n````',
    '- 甲\n  ```\n  ⼯\n  ```',
    '> ```\n> ⼯\n> ```',
    '```\n⼯',
  ])('%j', (body) => {
    expect(normaliseText(body, 'body')).toBe(body);
  });

  test('前后的正文里照样改', () => {
    expect(normaliseText('⼯\n```\n⼯\n```\n⼯ ```⼯```', 'body')).toBe(
      '工\n```\n⼯\n```\n工 ```工```',
    );
  });
});

describe('按种类', () => {
  test.each([
    ['title', ' 工\n会 ', '工会'],
    ['lines', '工\r\n会 ', '工\n会'],
    ['body', '  工\t会\u00a0员\u00a0\n', '  工\t会 员\n'],
    ['address', ' https://a.cn/\u200b⼯\n ', 'https://a.cn/⼯'],
    ['number', ' ０５３１－１２３\u202c ', '0531-123'],
  ] as const)('%s', (kind, text, normal) => {
    expect(normaliseText(text, kind)).toBe(normal);
    expect(normaliseText(normal, kind)).toBe(normal);
  });
});

test.each([
  ['工\n会', '工会'],
  ['工\nUnion', '工 Union'],
  ['“工”\n“会”', '“工”“会”'],
  ['5℃\n左右', '5℃左右'],
  ['노동\n조합', '노동 조합'],
  ['工 \n\n 会', '工会'],
])('%j 接成一行', (lines, joined) => {
  expect(joinLines(lines)).toBe(joined);
});
