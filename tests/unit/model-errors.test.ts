import { describe, expect, test } from 'vitest';
import { type CollectionName, collectionNames, collections } from '../../src/collections/index.ts';
import { validateData } from '../../src/model/validate.ts';
import { describeValue } from '../../src/values/validation/describe.ts';
import { formatError, problem } from '../../src/values/validation/validation-error.ts';
import { type Data, exampleOf, errorsOf } from './model-kit.ts';

const WRITE_DATE = '应为真实的日期，写成 2026-11-22 这样';

describe('编辑看到的话', () => {
  test.each<[string, CollectionName, Data, string]>([
    ['没有标题', 'essays', { title: undefined }, '标题（title）：现在是空；必须填写'],
    ['标题只有空格', 'essays', { title: '  ' }, '标题（title）：现在是空；必须填写'],
    [
      '没有的日期',
      'essays',
      { publishDate: '2026-02-30' },
      `发布日期（publishDate）：现在是“2026-02-30”；${WRITE_DATE}`,
    ],
    [
      '没加引号的数字',
      'essays',
      { title: 2026 },
      '标题（title）：现在是2026；应为文字（数字和日期请加引号）',
    ],
    ['列表写成文字', 'essays', { attachments: '表' }, '附件（attachments）：现在是“表”；应为列表'],
    ['开关写成文字', 'essays', { sample: 'yes' }, '示例（sample）：现在是“yes”；应为true 或 false'],
    ['小数', 'pages', { order: 1.5 }, '页脚里的次序（order）：现在是1.5；应为整数'],
    ['不是数字', 'pages', { order: '二' }, '页脚里的次序（order）：现在是“二”；应为数字'],
    ['数字太大', 'pages', { order: 100 }, '页脚里的次序（order）：现在是100；应在 1 到 99 之间'],
    [
      '没有的选项',
      'essays',
      { kind: 'blog' },
      '类别（kind）：现在是“blog”；应为以下之一：news（要闻）、article（文章）、notice（通知）',
    ],
    ['一个也没选', 'rights', { audience: [] }, '适用于（audience）：现在是[]；至少选一项'],
    [
      '列表里的一栏',
      'rights',
      { citations: [{ law: 'a', article: '第3条' }] },
      '法律依据 第1项 条（citations.0.article）：现在是“第3条”；应为条号，例如 43 或 3(五)',
    ],
    [
      '附件没有文件',
      'essays',
      { attachments: [{ title: '表' }] },
      '附件 第1项 文件（attachments.0.file）：现在是空；必须填写',
    ],
    [
      '演出照片里的一张',
      'performances',
      { photos: [{ alt: '台上' }] },
      '演出照片 第1项 图片（photos.0.src）：现在是空；必须填写',
    ],
  ])('%s', (_, name, changes, said) => {
    expect(errorsOf(name, changes)).toEqual([said]);
  });

  test('太长：说出几个字、最多几个字，原文只引开头', () => {
    const [error = ''] = errorsOf('essays', { title: '长'.repeat(41) });
    expect(error).toContain('太长（41 字），最多 40 字');
    expect(error).toContain('…');
    expect(error).not.toContain('长'.repeat(41));
  });

  test('一次说完所有要改的，不是只说第一处', () => {
    expect(errorsOf('essays', { title: '', kind: 'blog', sample: 'yes' })).toHaveLength(3);
  });
});

describe('不认识的字段', () => {
  test.each(collectionNames)('%s：说出它的名字', (name) => {
    expect(errorsOf(name, { titel: '错字' })).toEqual([
      'titel（titel）：现在是“错字”；没有这个字段，是不是写错了字段名？',
    ]);
  });

  test('图片里的也说出来', () => {
    const cover = { src: '../media/a.jpg', alt: '图', width: 3 };
    expect(errorsOf('essays', { cover })).toEqual([
      '封面图 width（cover.width）：现在是3；没有这个字段，是不是写错了字段名？',
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString'])('%s 也只是一个写错的名字', (key) => {
    const data: Data = JSON.parse(
      JSON.stringify({ ...exampleOf('essays'), zzz: 1 }).replace('zzz', key),
    ) as Data;
    const errors = validateData(collections.essays, data, 'x.md');
    expect(errors.map(({ field, label }) => [field, label])).toEqual([[key, key]]);
  });
});

test('一行话：文件、行、栏、现在是什么、该是什么', () => {
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
])('%j 说成 %s', (value, said) => {
  expect(describeValue(value)).toBe(said);
});
