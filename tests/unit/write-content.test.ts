import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fields } from '../../src/model/fields/index.ts';
import { cutEntry, parseFrontMatter, parseYaml } from '../../src/content-format/front-matter.ts';
import { collectionNames, collections, settings } from '../../src/collections/index.ts';
import { bodyOf, writeContent } from '../../src/content-format/write-content.ts';
import { FULL_CONTENT } from '../full-site.ts';

const { fields } = collections.merchants;
const laws = settings.laws.fields;

/** The form's values of a file. */
function valuesOf(path: string, text: string): Record<string, unknown> {
  if (!path.endsWith('.md')) return parseYaml(text);
  const { data, body } = parseFrontMatter(text);
  return { ...data, body: bodyOf(body) };
}

/** Each kind of file with its fields and all files of that kind in a whole site. */
const kinds = [
  ...collectionNames.map((name) => ({
    name: `${name}/*.md`,
    model: collections[name].fields as Fields,
    files: readdirSync(join(FULL_CONTENT, name)).map((file) => read(join(name, file))),
  })),
  ...Object.values(settings).map((model) => ({
    name: model.path,
    model: model.fields as Fields,
    files: [read(model.path.replace(/^content\//, ''))],
  })),
].map((kind) => ({ ...kind, fullest: fullestOf(kind.files) }));

interface SiteFile {
  path: string;
  text: string;
}

function read(path: string): SiteFile {
  return { path: `content/${path}`, text: readFileSync(join(FULL_CONTENT, path), 'utf8') };
}

/** The file with the most fields: it includes those of the others of its kind. */
function fullestOf(files: readonly SiteFile[]): SiteFile {
  const counted = files.map((file) => ({
    file,
    count: Object.keys(valuesOf(file.path, file.text)).length,
  }));
  const [fullest] = counted.sort((one, other) => other.count - one.count);
  if (!fullest) throw new Error('a kind without files');
  return fullest.file;
}

/** Saves a file after changing some of its values; `undefined` removes one. */
function change(
  text: string,
  values: Record<string, unknown>,
  path = 'a.md',
  model = fields as Fields,
) {
  return writeContent(path, text, { ...valuesOf(path, text), ...values }, model);
}

/** The lines that only one of two texts contains. */
function changedLines(before: string, after: string) {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return {
    gone: a.filter((line) => !b.includes(line)),
    come: b.filter((line) => !a.includes(line)),
  };
}

describe('unchanged values keep every byte', () => {
  test.each(kinds)('$name', ({ files, model }) => {
    for (const { path, text } of files) {
      expect(writeContent(path, text, valuesOf(path, text), model), path).toBe(text);
      const crlf = text.replace(/\n/g, '\r\n');
      expect(writeContent(path, crlf, valuesOf(path, crlf), model), path).toBe(crlf);
    }
  });

  test.each([
    ['a BOM', '\uFEFF---\ntitle: 一\n---\n\n正文\n'],
    ['no final line end', '---\ntitle: 一\n---\n\n正文'],
    ['three final line ends', '---\ntitle: 一\n---\n\n正文\n\n\n'],
    ['no blank line before the body', '---\ntitle: 一\n---\n正文\n'],
    ['a body that begins with ---', '---\ntitle: 一\n---\n---\n\n正文\n'],
    ['no body', '---\ntitle: 一\n---\n'],
    ['no body and no line end', '---\ntitle: 一\n---'],
    ['mixed line ends', '---\r\ntitle: 一\n---\n正\r\n文\n'],
    [
      'dates, times, leading zeros and large integers',
      '---\na: 2026-01-02\nb: 007\nc: 12345678901234567890\nd: 1.50\ne: 08:30\n---\n',
    ],
    [
      'comments, blank lines and quotes',
      '---\n# 头\ntitle: \'一\' # 尾\n\n# 中\nb: "二"\n# 末\n---\n',
    ],
    [
      'flow and block styles',
      '---\na: [ x,  y ]\nb: { c: 1,d: 2 }\ne:\n- 1\n-   2\nf: |\n  一\n  二\ng: >-\n  一\n  二\n---\n',
    ],
    ['empty fields', '---\ntitle: 一\nemail: ""\nphone:\ntags: []\n---\n'],
  ])('%s', (_, text) => {
    const values = Object.entries(valuesOf('a.md', text)).filter(
      ([, value]) => value !== '' && value !== null,
    );
    expect(writeContent('a.md', text, Object.fromEntries(values), fields)).toBe(text);
  });
});

describe('a change keeps every other byte', () => {
  const withTitle = kinds.filter(({ name }) => !name.endsWith('laws.yml'));
  test.each(withTitle)('$name: sets its title or name', ({ fullest: { path, text }, model }) => {
    const key = path.endsWith('site.yml') ? 'name' : 'title';
    const after = change(text, { [key]: '新的：标题' }, path, model);
    expect(valuesOf(path, after)).toEqual({ ...valuesOf(path, text), [key]: '新的：标题' });
    expect(changedLines(text, after).come).toEqual([`${key}: 新的：标题`]);
    if (path.endsWith('.md')) expect(cutEntry(after).body).toBe(cutEntry(text).body);
  });

  const withBody = kinds.filter(({ name }) => name.endsWith('.md'));
  test.each(withBody)('$name: replaces the body alone', ({ fullest: { path, text }, model }) => {
    const after = change(text, { body: '新的正文' }, path, model);
    expect(after).toBe(`${text.slice(0, text.length - cutEntry(text).body.length)}\n新的正文\n`);
  });

  const others = [
    undefined,
    ['一'],
    { a: 1, b: { c: ['x: y', '2026-01-02'] } },
    '多\n行\n',
    '007',
    7,
  ];

  test.each(kinds)('$name: changes each field without touching others', ({ fullest, model }) => {
    const { path, text } = fullest;
    const values = valuesOf(path, text);
    for (const [index, key] of Object.keys(values).entries()) {
      if (key === 'body') continue;
      // An empty list equals none: nothing would be written.
      const isEmpty = Array.isArray(values[key]) && values[key].length === 0;
      const value = others[(index + (isEmpty ? 1 : 0)) % others.length];
      const after = change(text, { [key]: value }, path, model);
      expect({ [key]: undefined, ...valuesOf(path, after) }).toEqual({ ...values, [key]: value });
      const { gone } = changedLines(text, after);
      const fields = gone.filter((line) => /^[a-z]\w*:/i.test(line));
      expect(fields.filter((line) => !line.startsWith(`${key}:`))).toEqual([]);
    }
  });

  const file = `---
# 这一条由宣传组维护
title: 书店   # 店名
slug: 'book-shop'
tags: [会员服务, "活动"]
cover: { src: ../media/a.jpg, alt: "门面" }
未知: 保留
address: >-
  很长的
  地址
validFrom: 2026-01-02

# 电话要先打
phone: "010-1"
---

正文
`;

  test('keeps comments, order, quotes, flow style and unknown fields', () => {
    expect(change(file, { title: '文具店', phone: '0100' })).toBe(
      file.replace('书店   #', '文具店   #').replace('"010-1"', '"0100"'),
    );
  });

  test('keeps single quotes, and quotes a plain value only where needed', () => {
    expect(change(file, { slug: 'shop' })).toBe(file.replace("'book-shop'", "'shop'"));
    expect(change(file, { title: '2026-11-22' })).toContain('title: "2026-11-22"   # 店名');
    expect(change(file, { title: '通知: 明天' })).toContain('title: "通知: 明天"   # 店名');
    expect(change(file, { validFrom: '2026-02-03' })).toContain('\nvalidFrom: 2026-02-03\n');
  });

  test.each([
    'yes',
    'no',
    'on',
    '08:30',
    '2026-11-22',
    '007',
    '1e3',
    'true',
    'null',
    '~',
    '0x1F',
    '1_000',
    '12:30:45',
    '12345678901234567890',
  ])('quotes the ambiguous text %s and reads it back as text', (value) => {
    const after = change(file, { title: value });
    expect(after).toMatch(/^title: ["'].*["']/m);
    expect(valuesOf('a.md', after)['title']).toBe(value);
  });

  test('adds and removes items of a flow sequence, changes and removes keys of a flow mapping', () => {
    expect(change(file, { tags: ['会员服务', '活动', '新, 的'] })).toBe(
      file.replace('"活动"]', '"活动", "新, 的"]'),
    );
    expect(change(file, { tags: ['活动'] })).toBe(file.replace('[会员服务, "活动"]', '["活动"]'));
    expect(change(file, { cover: { src: '../media/a.jpg', alt: '新门面' } })).toBe(
      file.replace('"门面"', '"新门面"'),
    );
    expect(change(file, { cover: { src: '../media/a.jpg' } })).toBe(
      file.replace(', alt: "门面"', ''),
    );
  });

  test('keeps the comment of a removed field, and adds a field in the order of the model', () => {
    expect(change(file, { phone: undefined })).toBe(file.replace('phone: "010-1"\n', ''));
    expect(change(file, { offer: '八折' })).toContain('phone: "010-1"\noffer: 八折\n---');
    expect(change(file, { area: '东片' })).toMatch(/slug: 'book-shop'\n(?:.*\n)*area: 东片\n/);
  });

  test('turns a single-line value into a multi-line one and vice versa', () => {
    const long = change(file, { slug: '一\n二\n' });
    expect(long).toContain('slug: |\n  一\n  二\n');
    expect(change(file, { address: '短地址' })).toBe(
      file.replace('>-\n  很长的\n  地址\n', '短地址\n'),
    );
  });

  const list = `# 法规
laws:
  # 第一部
  - id: a
    title: 甲   # 简称待定
    revised: 2021-12-24
  - id: b
    note: >-
      折行的
      提醒
    title: 乙

  # 第三部
  - id: c
    title: 丙
`;
  const parsed = parseYaml(list)['laws'] as Record<string, unknown>[];
  const relist = (items: unknown[]) =>
    change(list, { laws: items }, 'content/settings/laws.yml', laws);

  test('changes one list item and keeps the others with their comments', () => {
    expect(relist(parsed.map((law) => (law['id'] === 'a' ? { ...law, title: '新甲' } : law)))).toBe(
      list.replace('甲   #', '新甲   #'),
    );
    expect(relist(parsed.map((law) => (law['id'] === 'c' ? { ...law, note: '新' } : law)))).toBe(
      `${list}    note: 新\n`,
    );
  });

  test('adds, removes and reorders list items', () => {
    expect(relist([...parsed, { id: 'd', title: '丁' }])).toBe(`${list}  - id: d\n    title: 丁\n`);
    expect(relist([{ id: 'd', title: '丁' }, ...parsed])).toBe(
      list.replace('  # 第一部\n', '  # 第一部\n  - id: d\n    title: 丁\n'),
    );
    expect(relist(parsed.slice(1))).toBe(
      list.replace('  - id: a\n    title: 甲   # 简称待定\n    revised: 2021-12-24\n', ''),
    );
    const turned = [parsed[2], parsed[1], parsed[0]];
    expect(parseYaml(relist(turned))['laws']).toEqual(turned);
    expect(relist(turned)).toContain('折行的\n      提醒');
  });

  test('handles items without their first field, nested lists and lists without indentation', () => {
    const nested = 'laws:\n- - 1\n  - 2\n- a: 1\n  b: 2\n';
    const after = (items: unknown) => change(nested, { laws: items }, 'x.yml', laws);
    expect(parseYaml(after([[1, 3], { b: 2 }]))).toEqual({ laws: [[1, 3], { b: 2 }] });
    expect(after([[1, 2], { a: 1, b: 3 }])).toBe(nested.replace('b: 2', 'b: 3'));
    expect(parseYaml(after([[2], { a: 1, b: 2 }, 5]))).toEqual({ laws: [[2], { a: 1, b: 2 }, 5] });
  });

  test('keeps CRLF line ends in a changed file', () => {
    const crlf = file.replace(/\n/g, '\r\n');
    expect(change(crlf, { title: '文具店', body: '一\n\n二' })).toBe(
      file.replace('书店', '文具店').replace('正文', '一\n\n二').replace(/\n/g, '\r\n'),
    );
  });
});

test('a new entry has the field order of the model, plain dates, and quotes around a title that looks like a date', () => {
  expect(
    writeContent(
      'a.md',
      undefined,
      { body: '正文', validFrom: '2026-01-02', 其他: 1, slug: 'a', title: '2026-01-02' },
      fields,
    ),
  ).toBe('---\ntitle: "2026-01-02"\nslug: a\nvalidFrom: 2026-01-02\n其他: 1\n---\n\n正文\n');
  expect(writeContent('a.md', undefined, { title: '一' }, fields)).toBe('---\ntitle: 一\n---\n');
});
