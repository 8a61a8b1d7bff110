import { describe, expect, test } from 'vitest';
import {
  YamlError,
  parseFrontMatter,
  parseYaml,
  splitFrontMatter,
} from '../../src/content-format/front-matter.ts';

/** What an editor is told, and the line of the file. */
function errorOf(read: () => unknown): { message: string; line: number | undefined } {
  try {
    read();
  } catch (error) {
    if (error instanceof YamlError) return { message: error.message, line: error.line };
    throw error;
  }
  throw new Error('nothing was refused');
}

const entry = (...lines: string[]) => ['---', ...lines, '---', '正文'].join('\n');

describe('写错的字段区：说清楚错在哪一行', () => {
  test.each([
    ['双引号没有成对', ['slug: a', 'title: "没关上', 'kind: news'], '引号或括号没有成对', 3],
    ['单引号没有成对', ["title: '没关上", 'slug: a', 'kind: news'], '引号或括号没有成对', 2],
    ['下面还有一对引号', ['slug: a', 'title: "没关上', 'kind: "news"'], '引号或括号没有成对', 3],
    ['同一个字段写了两次', ['title: 一', 'slug: a', 'title: 二'], '同一个字段写了两次', 4],
    ['缩进用了制表符', ['cover:', '\tsrc: a'], '缩进用了制表符，请改用空格', 3],
    ['值里有半角冒号', ['title: 通知: 明天'], '冒号后面的内容要加引号，或缩进不对', 2],
    ['冒号用了全角', ['title：通知', 'slug: a'], '字段名后面要用半角冒号，再空一格', 2],
    ['后面一行冒号用了全角', ['slug: a', 'title：通知'], '字段名后面要用半角冒号，再空一格', 3],
    ['以 * 开头', ['slug: a', 'title: *重要*'], '以 * 或 & 开头的值要加引号', 3],
    ['以 & 开头', ['title: &重要 通知'], '以 * 或 & 开头的值要加引号', 2],
    ['以 ! 开头', ['slug: a', 'title: !重要 通知'], '以 ! 开头的值要加引号', 3],
    ['以 ! 开头，是英文', ['title: !important notice'], '以 ! 开头的值要加引号', 2],
    ['以 @ 开头', ['author: @工会'], '以 @、%、` 开头的值要加引号', 2],
    ['只有一句话', ['工会'], '应为“字段名: 值”的形式', 2],
    ['是一个列表', ['- 一', '- 二'], '应为“字段名: 值”的形式', 2],
  ])('%s', (_, lines, message, line) => {
    expect(errorOf(() => parseFrontMatter(entry(...lines)))).toEqual({ message, line });
  });

  test('开头没有 ---', () => {
    expect(errorOf(() => splitFrontMatter('正文'))).toEqual({
      message: '文件开头应有 --- 和各个字段',
      line: 1,
    });
  });

  test('两个字节序标记也读得', () => {
    expect(parseFrontMatter('\uFEFF\uFEFF---\ntitle: 甲\n---\n乙').body).toBe('乙');
  });

  test('老式苹果电脑的换行，说得出来', () => {
    expect(errorOf(() => splitFrontMatter('---\rtitle: 甲\r---\r乙'))).toMatchObject({
      message: expect.stringContaining('老式苹果电脑的换行') as string,
    });
  });

  test('没有第二个 ---', () => {
    expect(errorOf(() => splitFrontMatter('---\ntitle: 一\n'))).toEqual({
      message: '字段区没有以 --- 结束',
      line: 3,
    });
  });
});

describe('怀着恶意的字段区', () => {
  test('层层引用撑不大：有引用就不收', () => {
    const bomb = ['a: &a [x, x]', 'b: &b [*a, *a, *a]', 'c: [*b, *b, *b]'];
    expect(errorOf(() => parseYaml(bomb.join('\n')))).toEqual({
      message: '以 * 或 & 开头的值要加引号',
      line: 1,
    });
  });

  test('嵌得极深的括号不收，也不让检查倒下', () => {
    expect(errorOf(() => parseYaml(`a: ${'['.repeat(20_000)}`)).line).toBe(1);
  });

  test('__proto__ 只是一个普通的名字', () => {
    const data = parseYaml('__proto__:\n  draft: true\n');
    expect(Object.keys(data)).toEqual(['__proto__']);
    expect(data['draft']).toBeUndefined();
    expect({}).not.toHaveProperty('draft');
  });

  test('自称是程序的值不收', () => {
    expect(errorOf(() => parseYaml('title: !!js/function "x"')).line).toBe(1);
  });
});

describe('读出来的', () => {
  test.each(['2026-11-22', '2026-11-22T08:00:00Z', '08:30'])('%s 还是文字，不变成日期', (value) => {
    expect(parseYaml(`at: ${value}`)).toEqual({ at: value });
  });

  test('yes、no、on 是文字，true 是真', () => {
    expect(parseYaml('a: yes\nb: no\nc: on\nd: true')).toEqual({
      a: 'yes',
      b: 'no',
      c: 'on',
      d: true,
    });
  });

  test('没有字段的字段区是空的', () => {
    expect(parseFrontMatter('---\n---\n正文')).toEqual({ data: {}, body: '正文' });
  });

  test.each([
    ['LF', '---\ntitle: 一\n---\n正文\n'],
    ['CRLF', '---\r\ntitle: 一\r\n---\r\n正文\r\n'],
    ['带 BOM', '\uFEFF---\ntitle: 一\n---\n正文\n'],
    ['--- 后面有空格', '---  \ntitle: 一\n--- \n正文\n'],
  ])('%s 的文件读出来一样', (_, text) => {
    expect(parseFrontMatter(text)).toEqual({ data: { title: '一' }, body: '正文\n' });
  });

  test('CRLF 的文件里，行数也对', () => {
    expect(errorOf(() => parseFrontMatter('---\r\nslug: a\r\ntitle: "一\r\n---\r\n')).line).toBe(3);
  });

  test('正文里的 --- 是正文', () => {
    expect(parseFrontMatter('---\na: b\n---\n一\n\n---\n\n二').body).toBe('一\n\n---\n\n二');
  });
});
