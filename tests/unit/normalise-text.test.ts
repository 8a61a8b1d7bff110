import { describe, expect, test } from 'vitest';
import { joinLines } from '../../src/values/join-lines.ts';
import { normaliseText } from '../../src/values/normalise-text.ts';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));

test('every Kangxi radical becomes the ideograph that NFKC gives', () => {
  for (const radical of range(0x2f00, 0x2fd5)) {
    const read = normaliseText(radical, 'line');
    expect(read).toMatch(/^\p{Unified_Ideograph}$/u);
    expect(read).toBe(radical.normalize('NFKC'));
  }
});

test('every supplementary radical becomes its ideograph, but for those with a rare one or none', () => {
  const left = range(0x2e80, 0x2ef3).filter(
    (radical) => normaliseText(radical, 'line') === radical,
  );
  // Unicode maps the first to no ideograph and has not assigned the second; the others represent characters that fonts
  // lack.
  expect(left.join('')).toBe('⺀⺇⺑⺕\u2E9A⺪⺮⺵⺷⺸⺽⻇⻊⻕⻞⻡');
});

test.each([
  ['after an ideograph', '会\uFE0F员', '会员'],
  ['after punctuation', '会员：\uFE0F好', '会员：好'],
  ['after a digit', '1\uFE0F号', '1号'],
  ['at the start', '\uFE0F会', '会'],
])('removes a variation selector %s', (_, text, right) => {
  expect(normaliseText(text, 'line')).toBe(right);
});

test.each(['❤\uFE0F', '1\uFE0F\u20E3', '#\uFE0F\u20E3', '☎\uFE0E', '👩\u200D❤\uFE0F\u200D👩'])(
  'keeps the variation selector that %s needs',
  (text) => {
    expect(normaliseText(text, 'line')).toBe(text);
  },
);

describe('radicals in fenced code are kept', () => {
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

  test('but not those around it', () => {
    expect(normaliseText('⼯\n```\n⼯\n```\n⼯ ```⼯```', 'body')).toBe(
      '工\n```\n⼯\n```\n工 ```工```',
    );
  });
});

describe('each kind of text', () => {
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
])('joins %j into one line', (lines, joined) => {
  expect(joinLines(lines)).toBe(joined);
});
