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

test('部首补充里有对应汉字的，都读成那个汉字', () => {
  const left = range(0x2e80, 0x2ef3).filter(
    (radical) => normaliseText(radical, 'line') === radical,
  );
  // Unicode names no ideograph for the first, and has not assigned the second.
  expect(left.map((radical) => radical.codePointAt(0)?.toString(16))).toEqual(['2e80', '2e9a']);
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
