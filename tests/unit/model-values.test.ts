import { describe, expect, test } from 'vitest';
import {
  boolean,
  date,
  dateTime,
  file,
  image,
  list,
  number,
  relationMany,
  selectMany,
  tags,
  text,
} from '../../src/model/fields/index.ts';
import { errorsOf, read } from './model-kit.ts';

const label = '栏';
const required = false as const;

describe('invisible characters', () => {
  test.each([
    ['zero-width space', '\u200B'],
    ['zero-width joiner and non-joiner', '\u200D\u200C'],
    ['word joiner and byte order mark', '\u2060\uFEFF'],
    ['Hangul filler', '\u3164'],
    ['blank Braille pattern', '\u2800'],
    ['ideographic space', '\u3000 '],
  ])('a value of only %s is empty', (_, typed) => {
    expect(errorsOf('merchants', { title: typed })).toEqual([expect.stringContaining('必须填写')]);
    expect(read(text({ label, max: 40, required }), typed)).toEqual({ ok: true, value: undefined });
  });

  test('removes zero-width spaces within text and keeps the joiners of emoji', () => {
    expect(read(text({ label, max: 40 }), '红\u200B烛\uFEFF')).toEqual({ ok: true, value: '红烛' });
    expect(read(text({ label, max: 40 }), '👩\u200D🏫')).toEqual({ ok: true, value: '👩\u200D🏫' });
  });
});

describe('dates', () => {
  test.each([
    ['text', '2026-11-22', '2026-11-22'],
    ['a Date from another parser', new Date('2026-11-22'), '2026-11-22'],
    ['February 29 of a leap year', '2028-02-29', '2028-02-29'],
  ])('keeps the day of %s', (_, value, day) => {
    expect(read(date({ label }), value)).toEqual({ ok: true, value: day });
  });

  test.each([
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '2026-1-2',
    '2026年11月22日',
    '20261122',
    '明天',
    20261122,
  ])('refuses %s as a date', (value) => {
    expect(read(date({ label }), value).ok).toBe(false);
  });
});

describe('dates with times', () => {
  test.each([
    ['no zone means Shanghai time', '2026-12-30T14:00:00', '2026-12-30T14:00:00+08:00'],
    ['no seconds', '2026-12-30 14:00', '2026-12-30T14:00:00+08:00'],
    [
      'evening in London is the next day in Shanghai',
      '2026-12-30T18:30:00Z',
      '2026-12-31T02:30:00+08:00',
    ],
    ['New York time', '2026-12-30T14:00:00-05:00', '2026-12-31T03:00:00+08:00'],
    ['Tokyo time, zone without a colon', '2026-12-30T00:30:00+0900', '2026-12-29T23:30:00+08:00'],
    ['a Date from another parser', new Date('2026-12-30T06:00:00Z'), '2026-12-30T14:00:00+08:00'],
  ])('%s', (_, value, moment) => {
    expect(read(dateTime({ label }), value)).toEqual({ ok: true, value: moment });
  });

  test.each([
    '2026-02-30T09:00:00',
    '2026-12-30T24:00:00',
    '2026-12-30T14:60:00',
    '2026-12-30',
    '下午两点',
    2026,
  ])('refuses %s as a date with time and shows how to write one', (value) => {
    const [error] = errorsOf('activities', { start: value });
    expect(error).toContain('开始（start）');
    expect(error).toContain('应为日期和时间，写成 2026-12-30 14:00 这样');
  });
});

describe('pictures', () => {
  const cover = image({ label, required });

  test.each([
    ['a cleared picture', { src: '', alt: '' }],
    ['a cleared picture whose alternative text remains', { src: '', alt: '书桌' }],
    ['an untouched field', { decorative: false }],
    ['an empty object', {}],
    ['only null', { src: null, alt: null }],
  ])('treats %s as no picture', (_, value) => {
    expect(read(cover, value)).toEqual({ ok: true, value: undefined });
  });

  test('a decorative picture has empty alternative text', () => {
    const value = { src: '../media/a.jpg', alt: '多余', decorative: true };
    expect(read(cover, value).value).toEqual({ src: '../media/a.jpg', alt: '' });
  });

  test.each([
    ['a picture without alternative text', { src: '../media/a.jpg' }],
    ['alternative text that is too long', { src: '../media/a.jpg', alt: '长'.repeat(81) }],
    ['a picture from another website', { src: 'https://example.org/a.jpg', alt: '图' }],
    ['a picture in a parent folder', { src: '../media/../../a.jpg', alt: '图' }],
    ['SVG', { src: '../media/a.svg', alt: '图' }],
    ['a misspelt key', { scr: '../media/a.jpg', alt: '图' }],
    ['a bare path', '../media/a.jpg'],
  ])('refuses %s', (_, value) => {
    expect(read(cover, value).ok).toBe(false);
  });

  test('explains what to do when alternative text is missing', () => {
    expect(errorsOf('essays', { cover: { src: '../media/a.jpg' } })).toEqual([
      '封面图 替代文字（cover.alt）：现在是空；请写一句替代文字，或勾选“纯装饰图片”',
    ]);
  });
});

describe('tags', () => {
  test.each([
    ['会员服务，活动', ['会员服务', '活动']],
    ['会员服务、活动；会员服务', ['会员服务', '活动']],
    [
      [' 会员服务 ', '', '活动,讲座'],
      ['会员服务', '活动', '讲座'],
    ],
    [[], []],
  ])('%j → %j', (value, expected) => {
    expect(read(tags({ label, required }), value)).toEqual({ ok: true, value: expected });
  });

  test('refuses more than eight', () => {
    expect(read(tags({ label, required }), '一、二、三、四、五、六、七、八、九').ok).toBe(false);
  });
});

describe('numbers', () => {
  const order = number({ label, min: 1, max: 99 });

  test.each([
    [2, 2],
    ['2', 2],
    [' 12 ', 12],
  ])('%j → %j', (value, expected) => {
    expect(read(order, value)).toEqual({ ok: true, value: expected });
  });

  test.each([0, 100, 1.5, '二', true, Number.NaN, Infinity])('refuses %j', (value) => {
    expect(read(order, value).ok).toBe(false);
  });
});

describe('text', () => {
  test.each([false, true])(
    'removes control and direction characters and line breaks between Chinese characters, multiline: %s',
    (multiline) => {
      const field = text({ label, max: 20, multiline });
      expect(read(field, ' 通\u0000知\u202E\r\n好 ').value).toBe('通知好');
      expect(read(field, '在 Word\n文档\nA').value).toBe('在 Word 文档 A');
    },
  );

  test('counts an emoji as one character', () => {
    expect(read(text({ label, max: 2 }), '🎉🎉').ok).toBe(true);
    expect(read(text({ label, max: 2 }), '🎉🎉🎉').ok).toBe(false);
  });
});

describe('other fields', () => {
  test('ignores empty list items', () => {
    expect(
      read(list({ label, itemLabel: '项', field: text({ label, max: 9 }) }), ['一', '', null])
        .value,
    ).toEqual(['一']);
    expect(read(relationMany({ label, to: 'rights' }), ['a-b', '']).value).toEqual(['a-b']);
    expect(read(selectMany({ label, options: { a: '甲' } }), ['', 'a']).value).toEqual(['a']);
  });

  test('treats a required list of only empty items as missing', () => {
    expect(
      read(list({ label, itemLabel: '项', field: text({ label, max: 9 }) }), ['', null]).ok,
    ).toBe(false);
    expect(read(selectMany({ label, options: { a: '甲' } }), ['']).ok).toBe(false);
  });

  test.each([
    [undefined, true],
    ['', true],
    [false, false],
  ])('switch: reads %j as %j', (value, expected) => {
    expect(read(boolean({ label, initial: true }), value).value).toBe(expected);
  });

  test.each([
    ['../media/表.pdf', true],
    ['../media/a.DOCX', true],
    ['../media/a.exe', false],
    ['https://example.org/a.pdf', false],
    ['../media/../a.pdf', false],
  ])('attachment %s: %j', (value, ok) => {
    expect(read(file({ label }), value).ok).toBe(ok);
  });
});
