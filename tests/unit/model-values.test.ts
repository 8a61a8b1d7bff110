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

describe('看不见的字', () => {
  test.each([
    ['零宽空格', '\u200B'],
    ['零宽连接符', '\u200D\u200C'],
    ['词连接符和字节序标记', '\u2060\uFEFF'],
    ['谚文填充符', '\u3164'],
    ['盲文空格', '\u2800'],
    ['全角空格', '\u3000 '],
  ])('只有%s，就是没有填', (_, typed) => {
    expect(errorsOf('merchants', { title: typed })).toEqual([expect.stringContaining('必须填写')]);
    expect(read(text({ label, max: 40, required }), typed)).toEqual({ ok: true, value: undefined });
  });

  test('夹在字里的零宽空格去掉，拼成表情的连接符留着', () => {
    expect(read(text({ label, max: 40 }), '红\u200B烛\uFEFF')).toEqual({ ok: true, value: '红烛' });
    expect(read(text({ label, max: 40 }), '👩\u200D🏫')).toEqual({ ok: true, value: '👩\u200D🏫' });
  });
});

describe('日期', () => {
  test.each([
    ['写成文字', '2026-11-22', '2026-11-22'],
    ['别的工具读成的 Date', new Date('2026-11-22'), '2026-11-22'],
    ['闰年的 2 月 29 日', '2028-02-29', '2028-02-29'],
  ])('%s：还是那一天', (_, value, day) => {
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
  ])('%s 不是日期', (value) => {
    expect(read(date({ label }), value).ok).toBe(false);
  });
});

describe('日期和时间', () => {
  test.each([
    ['没写时区就是上海时间', '2026-12-30T14:00:00', '2026-12-30T14:00:00+08:00'],
    ['没写秒', '2026-12-30 14:00', '2026-12-30T14:00:00+08:00'],
    ['伦敦时间的傍晚是上海的第二天', '2026-12-30T18:30:00Z', '2026-12-31T02:30:00+08:00'],
    ['纽约时间', '2026-12-30T14:00:00-05:00', '2026-12-31T03:00:00+08:00'],
    ['东京时间，时区不带冒号', '2026-12-30T00:30:00+0900', '2026-12-29T23:30:00+08:00'],
    ['别的工具读成的 Date', new Date('2026-12-30T06:00:00Z'), '2026-12-30T14:00:00+08:00'],
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
  ])('%s 不是日期和时间，并告诉编辑该怎么写', (value) => {
    const [error] = errorsOf('activities', { start: value });
    expect(error).toContain('开始（start）');
    expect(error).toContain('应为日期和时间，写成 2026-12-30 14:00 这样');
  });
});

describe('图片', () => {
  const cover = image({ label, required });

  test.each([
    ['清空了图片', { src: '', alt: '' }],
    ['清空了图片，替代文字还在', { src: '', alt: '书桌' }],
    ['没动过', { decorative: false }],
    ['空的', {}],
    ['只有 null', { src: null, alt: null }],
  ])('%s：当作没有图片', (_, value) => {
    expect(read(cover, value)).toEqual({ ok: true, value: undefined });
  });

  test('装饰图片念不出声：替代文字是空的', () => {
    const value = { src: '../media/a.jpg', alt: '多余', decorative: true };
    expect(read(cover, value).value).toEqual({ src: '../media/a.jpg', alt: '' });
  });

  test.each([
    ['没有替代文字', { src: '../media/a.jpg' }],
    ['替代文字太长', { src: '../media/a.jpg', alt: '长'.repeat(81) }],
    ['别的网站的图片', { src: 'https://example.org/a.jpg', alt: '图' }],
    ['上一级文件夹的图片', { src: '../media/../../a.jpg', alt: '图' }],
    ['SVG', { src: '../media/a.svg', alt: '图' }],
    ['字段名写错', { scr: '../media/a.jpg', alt: '图' }],
    ['只写了路径', '../media/a.jpg'],
  ])('%s：不收', (_, value) => {
    expect(read(cover, value).ok).toBe(false);
  });

  test('没有替代文字时，说清楚怎么办', () => {
    expect(errorsOf('essays', { cover: { src: '../media/a.jpg' } })).toEqual([
      '封面图 替代文字（cover.alt）：现在是空；请写一句替代文字，或勾选“纯装饰图片”',
    ]);
  });
});

describe('标签', () => {
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

  test('超过八个不收', () => {
    expect(read(tags({ label, required }), '一、二、三、四、五、六、七、八、九').ok).toBe(false);
  });
});

describe('数字', () => {
  const order = number({ label, min: 1, max: 99 });

  test.each([
    [2, 2],
    ['2', 2],
    [' 12 ', 12],
  ])('%j → %j', (value, expected) => {
    expect(read(order, value)).toEqual({ ok: true, value: expected });
  });

  test.each([0, 100, 1.5, '二', true, Number.NaN, Infinity])('%j 不收', (value) => {
    expect(read(order, value).ok).toBe(false);
  });
});

describe('文字', () => {
  test.each([false, true])(
    '看不见的控制符和方向符不留下，汉字之间的换行什么也不是，多行：%s',
    (multiline) => {
      const field = text({ label, max: 20, multiline });
      expect(read(field, ' 通\u0000知\u202E\r\n好 ').value).toBe('通知好');
      expect(read(field, '在 Word\n文档\nA').value).toBe('在 Word 文档 A');
    },
  );

  test('字数按字算，一个表情是一个字', () => {
    expect(read(text({ label, max: 2 }), '🎉🎉').ok).toBe(true);
    expect(read(text({ label, max: 2 }), '🎉🎉🎉').ok).toBe(false);
  });
});

describe('其他', () => {
  test('列表里的空项不算', () => {
    expect(
      read(list({ label, itemLabel: '项', field: text({ label, max: 9 }) }), ['一', '', null])
        .value,
    ).toEqual(['一']);
    expect(read(relationMany({ label, to: 'rights' }), ['a-b', '']).value).toEqual(['a-b']);
    expect(read(selectMany({ label, options: { a: '甲' } }), ['', 'a']).value).toEqual(['a']);
  });

  test('必填的列表全是空项，就是没填', () => {
    expect(
      read(list({ label, itemLabel: '项', field: text({ label, max: 9 }) }), ['', null]).ok,
    ).toBe(false);
    expect(read(selectMany({ label, options: { a: '甲' } }), ['']).ok).toBe(false);
  });

  test.each([
    [undefined, true],
    ['', true],
    [false, false],
  ])('开关：%j 读作 %j', (value, expected) => {
    expect(read(boolean({ label, initial: true }), value).value).toBe(expected);
  });

  test.each([
    ['../media/表.pdf', true],
    ['../media/a.DOCX', true],
    ['../media/a.exe', false],
    ['https://example.org/a.pdf', false],
    ['../media/../a.pdf', false],
  ])('附件 %s：%j', (value, ok) => {
    expect(read(file({ label }), value).ok).toBe(ok);
  });
});
