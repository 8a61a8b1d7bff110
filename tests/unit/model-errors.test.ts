import { describe, expect, test } from 'vitest';
import { type CollectionName, collectionNames, collections } from '../../src/collections/index.ts';
import { validateData } from '../../src/model/validate.ts';
import { describeValue } from '../../src/values/validation/describe.ts';
import { formatError, problem } from '../../src/values/validation/validation-error.ts';
import { type Data, exampleOf, errorsOf } from './model-kit.ts';

const WRITE_DATE = '应为真实的日期，写成 2026-11-22 这样';

describe('messages for editors', () => {
  test.each<[string, CollectionName, Data, string]>([
    ['no title', 'essays', { title: undefined }, '标题（title）：现在是空；必须填写'],
    ['blank title', 'essays', { title: '  ' }, '标题（title）：现在是空；必须填写'],
    [
      'impossible date',
      'essays',
      { publishDate: '2026-02-30' },
      `发布日期（publishDate）：现在是“2026-02-30”；${WRITE_DATE}`,
    ],
    [
      'unquoted number',
      'essays',
      { title: 2026 },
      '标题（title）：现在是2026；应为文字（数字和日期请加引号）',
    ],
    [
      'text for a list',
      'essays',
      { attachments: '表' },
      '附件（attachments）：现在是“表”；应为列表',
    ],
    [
      'text for a switch',
      'essays',
      { sample: 'yes' },
      '示例（sample）：现在是“yes”；应为true 或 false',
    ],
    ['fraction', 'pages', { order: 1.5 }, '页脚里的次序（order）：现在是1.5；应为整数'],
    ['no number', 'pages', { order: '二' }, '页脚里的次序（order）：现在是“二”；应为数字'],
    [
      'number too large',
      'pages',
      { order: 100 },
      '页脚里的次序（order）：现在是100；应在 1 到 99 之间',
    ],
    [
      'unknown option',
      'essays',
      { kind: 'blog' },
      '类别（kind）：现在是“blog”；应为以下之一：news（要闻）、article（文章）、notice（通知）',
    ],
    ['no option chosen', 'rights', { audience: [] }, '适用于（audience）：现在是[]；至少选一项'],
    [
      'field within a list',
      'rights',
      { citations: [{ law: 'a', article: '第3条' }] },
      '法律依据 第1项 条（citations.0.article）：现在是“第3条”；应为条号，例如 43 或 3(五)',
    ],
    [
      'attachment without a file',
      'essays',
      { attachments: [{ title: '表' }] },
      '附件 第1项 文件（attachments.0.file）：现在是空；必须填写',
    ],
    [
      'one of the photos of a performance',
      'performances',
      { photos: [{ alt: '台上' }] },
      '演出照片 第1项 图片（photos.0.src）：现在是空；必须填写',
    ],
  ])('%s', (_, name, changes, said) => {
    expect(errorsOf(name, changes)).toEqual([said]);
  });

  test('a text too long: gives its length and the limit, and quotes only its beginning', () => {
    const [error = ''] = errorsOf('essays', { title: '长'.repeat(41) });
    expect(error).toContain('太长（41 字），最多 40 字');
    expect(error).toContain('…');
    expect(error).not.toContain('长'.repeat(41));
  });

  test('reports every error at once', () => {
    expect(errorsOf('essays', { title: '', kind: 'blog', sample: 'yes' })).toHaveLength(3);
  });
});

describe('unknown fields', () => {
  test.each(collectionNames)('%s: names the field', (name) => {
    expect(errorsOf(name, { titel: '错字' })).toEqual([
      'titel（titel）：现在是“错字”；没有这个字段，是不是写错了字段名？',
    ]);
  });

  test('names one within a picture', () => {
    const cover = { src: '../media/a.jpg', alt: '图', width: 3 };
    expect(errorsOf('essays', { cover })).toEqual([
      '封面图 width（cover.width）：现在是3；没有这个字段，是不是写错了字段名？',
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString'])('%s is only a misspelt name', (key) => {
    const data: Data = JSON.parse(
      JSON.stringify({ ...exampleOf('essays'), zzz: 1 }).replace('zzz', key),
    ) as Data;
    const errors = validateData(collections.essays, data, 'x.md');
    expect(errors.map(({ field, label }) => [field, label])).toEqual([[key, key]]);
  });
});

test('one line: file, line, field, value and expectation', () => {
  const error = {
    ...problem('lost-text'),
    quote: 'x',
    file: 'content/a.md',
    field: 'body',
    label: '正文',
    line: 7,
  };
  expect(formatError(error)).toBe(
    'content/a.md 第7行 · 正文（body）：现在是“x”；这些文字不会出现在网页上；请看看前面的 HTML',
  );
});

test.each([
  [undefined, '空'],
  [null, '空'],
  ['', '空'],
  [0, '0'],
  [false, 'false'],
  ['字', '“字”'],
  [{ a: 1 }, '{"a":1}'],
])('%j is described as %s', (value, said) => {
  expect(describeValue(value)).toBe(said);
});
