import { describe, expect, test } from 'vitest';
import {
  YamlError,
  parseFrontMatter,
  parseYaml,
  splitFrontMatter,
} from '../../src/content-format/front-matter.ts';

/** The message for an editor, and the line of the file. */
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

describe('front matter errors name the line', () => {
  test.each([
    ['unclosed double quote', ['slug: a', 'title: "没关上', 'kind: news'], '引号或括号没有成对', 3],
    ['unclosed single quote', ["title: '没关上", 'slug: a', 'kind: news'], '引号或括号没有成对', 2],
    [
      'unclosed quote with another pair below',
      ['slug: a', 'title: "没关上', 'kind: "news"'],
      '引号或括号没有成对',
      3,
    ],
    ['duplicate field', ['title: 一', 'slug: a', 'title: 二'], '同一个字段写了两次', 4],
    ['tab indentation', ['cover:', '\tsrc: a'], '缩进用了制表符，请改用空格', 3],
    [
      'half-width colon within a value',
      ['title: 通知: 明天'],
      '冒号后面的内容要加引号，或缩进不对',
      2,
    ],
    [
      'full-width colon after a field name',
      ['title：通知', 'slug: a'],
      '字段名后面要用半角冒号，再空一格',
      2,
    ],
    [
      'full-width colon on a later line',
      ['slug: a', 'title：通知'],
      '字段名后面要用半角冒号，再空一格',
      3,
    ],
    ['value that begins with *', ['slug: a', 'title: *重要*'], '以 * 或 & 开头的值要加引号', 3],
    ['value that begins with &', ['title: &重要 通知'], '以 * 或 & 开头的值要加引号', 2],
    ['value that begins with !', ['slug: a', 'title: !重要 通知'], '以 ! 开头的值要加引号', 3],
    ['English value that begins with !', ['title: !important notice'], '以 ! 开头的值要加引号', 2],
    ['value that begins with @', ['author: @工会'], '以 @、%、` 开头的值要加引号', 2],
    ['a sentence alone', ['工会'], '应为“字段名: 值”的形式', 2],
    ['a list', ['- 一', '- 二'], '应为“字段名: 值”的形式', 2],
  ])('%s', (_, lines, message, line) => {
    expect(errorOf(() => parseFrontMatter(entry(...lines)))).toEqual({ message, line });
  });

  test('refuses a file without the opening ---', () => {
    expect(errorOf(() => splitFrontMatter('正文'))).toEqual({
      message: '文件开头应有 --- 和各个字段',
      line: 1,
    });
  });

  test('accepts two byte order marks', () => {
    expect(parseFrontMatter('\uFEFF\uFEFF---\ntitle: 甲\n---\n乙').body).toBe('乙');
  });

  test('names the line breaks of old Macs', () => {
    expect(errorOf(() => splitFrontMatter('---\rtitle: 甲\r---\r乙'))).toMatchObject({
      message: expect.stringContaining('老式苹果电脑的换行') as string,
    });
  });

  test('refuses front matter without the closing ---', () => {
    expect(errorOf(() => splitFrontMatter('---\ntitle: 一\n'))).toEqual({
      message: '字段区没有以 --- 结束',
      line: 3,
    });
  });
});

describe('hostile front matter', () => {
  test('refuses aliases, so nested ones cannot expand', () => {
    const bomb = ['a: &a [x, x]', 'b: &b [*a, *a, *a]', 'c: [*b, *b, *b]'];
    expect(errorOf(() => parseYaml(bomb.join('\n')))).toEqual({
      message: '以 * 或 & 开头的值要加引号',
      line: 1,
    });
  });

  test('refuses deeply nested brackets without crashing', () => {
    expect(errorOf(() => parseYaml(`a: ${'['.repeat(20_000)}`)).line).toBe(1);
  });

  test('treats __proto__ as an ordinary key', () => {
    const data = parseYaml('__proto__:\n  draft: true\n');
    expect(Object.keys(data)).toEqual(['__proto__']);
    expect(data['draft']).toBeUndefined();
    expect({}).not.toHaveProperty('draft');
  });

  test('refuses a value tagged as code', () => {
    expect(errorOf(() => parseYaml('title: !!js/function "x"')).line).toBe(1);
  });
});

describe('parsed values', () => {
  test.each(['2026-11-22', '2026-11-22T08:00:00Z', '08:30'])(
    'keeps %s as text and does not turn it into a date',
    (value) => {
      expect(parseYaml(`at: ${value}`)).toEqual({ at: value });
    },
  );

  test('keeps yes, no and on as text and reads true as a boolean', () => {
    expect(parseYaml('a: yes\nb: no\nc: on\nd: true')).toEqual({
      a: 'yes',
      b: 'no',
      c: 'on',
      d: true,
    });
  });

  test('reads empty front matter as no fields', () => {
    expect(parseFrontMatter('---\n---\n正文')).toEqual({ data: {}, body: '正文' });
  });

  test.each([
    ['LF', '---\ntitle: 一\n---\n正文\n'],
    ['CRLF', '---\r\ntitle: 一\r\n---\r\n正文\r\n'],
    ['BOM', '\uFEFF---\ntitle: 一\n---\n正文\n'],
    ['trailing spaces after ---', '---  \ntitle: 一\n--- \n正文\n'],
  ])('reads a file with %s alike', (_, text) => {
    expect(parseFrontMatter(text)).toEqual({ data: { title: '一' }, body: '正文\n' });
  });

  test('counts lines in CRLF files', () => {
    expect(errorOf(() => parseFrontMatter('---\r\nslug: a\r\ntitle: "一\r\n---\r\n')).line).toBe(3);
  });

  test('keeps --- within the body as body', () => {
    expect(parseFrontMatter('---\na: b\n---\n一\n\n---\n\n二').body).toBe('一\n\n---\n\n二');
  });
});
