import { describe, expect, test } from 'vitest';
import { entryFile, otherFile, JPEG, textFile, reported } from './content-kit.ts';

const NO_FILE = 'content/media/ 里没有这个文件';

describe('missing targets', () => {
  test.each([
    [
      'the troupe of a performance',
      entryFile('performances', 'a', { troupe: 'nobody' }),
      'content/performances/a.md · 演出团队（troupe）：现在是“nobody”；content/troupes/ 里没有它',
    ],
    [
      'the second related question',
      entryFile('rights', 'a', { related: ['transfer-membership', 'gone'] }),
      'content/rights/a.md · 相关问答 第2项（related.1）：现在是“gone”；content/rights/ 里没有它',
    ],
    [
      'a cited statute',
      entryFile('rights', 'a', { citations: [{ law: 'no-such-law', article: '3' }] }),
      'content/rights/a.md · 法律依据 第1项 法规（citations.0.law）：现在是“no-such-law”；content/settings/laws.yml 里没有它',
    ],
    [
      'the area of a merchant',
      entryFile('merchants', 'a', { area: '西片' }),
      'content/merchants/a.md · 片区（area）：现在是“西片”；content/settings/site.yml 里没有它',
    ],
    [
      'a cover picture',
      entryFile('essays', 'a', { cover: { src: '../media/gone.jpg', alt: '图' } }),
      `content/essays/a.md · 封面图（cover）：现在是“../media/gone.jpg”；${NO_FILE}`,
    ],
    [
      'the second photo of a performance',
      entryFile('performances', 'a', {
        photos: [
          { src: '../media/stage.jpg', alt: '台上' },
          { src: '../media/gone.jpg', alt: '台下' },
        ],
      }),
      `content/performances/a.md · 演出照片 第2项（photos.1）：现在是“../media/gone.jpg”；${NO_FILE}`,
    ],
    [
      'an attachment',
      entryFile('essays', 'a', { attachments: [{ title: '表', file: '../media/gone.pdf' }] }),
      `content/essays/a.md · 附件 第1项 文件（attachments.0.file）：现在是“../media/gone.pdf”；${NO_FILE}`,
    ],
  ])('%s', (_, file, said) => {
    expect(reported(file)).toEqual([said]);
  });

  test('reports an empty area only as missing', () => {
    expect(reported(entryFile('merchants', 'a', { area: '' }))).toEqual([
      'content/merchants/a.md · 片区（area）：现在是空；必须填写',
    ]);
  });

  test('accepts a picture that was uploaded', () => {
    const cover = { src: '../media/new.jpg', alt: '图' };
    expect(reported(entryFile('essays', 'a', { cover }), otherFile('media/new.jpg', JPEG))).toEqual(
      [],
    );
  });
});

describe('slugs', () => {
  test('reports a slug that differs from the file name, with both remedies', () => {
    expect(reported(entryFile('pages', 'a', { slug: 'b' }))).toEqual([
      'content/pages/a.md · 网址名（slug）：现在是“b”；应和文件名一致（a）；改过网址名的，把 a 写进“曾用网址名”',
    ]);
  });

  test('shows the code of an invisible character that makes the difference', () => {
    expect(reported(entryFile('pages', 'a', { slug: 'a\u200B' }))).toEqual([
      expect.stringContaining('现在是“a‹U+200B›”；应和文件名一致（a）'),
    ]);
  });

  test('accepts a changed slug when the former one is listed', () => {
    expect(reported(entryFile('pages', 'a', { slug: 'b', formerSlugs: ['a'] }))).toEqual([]);
  });

  test.each([
    [
      'a slug that another entry has',
      entryFile('pages', 'z', { slug: 'join', formerSlugs: ['z'] }),
      'join',
    ],
    [
      'a former slug that another entry has',
      entryFile('pages', 'z', { formerSlugs: ['join'] }),
      'join',
    ],
  ])('%s: names the file that holds it', (_, file, slug) => {
    expect(reported(file)).toEqual([
      `content/pages/z.md · 网址名（slug）：现在是“${slug}”；content/pages/join.md 已经用了这个网址名`,
    ]);
  });

  test('different collections can use the same slug', () => {
    expect(reported(entryFile('essays', 'join'))).toEqual([]);
  });
});

describe('settings', () => {
  const law = (id: string) =>
    [
      '  - id: ' + id,
      '    title: 甲法',
      '    shortName: 甲',
      "    revised: '2020-01-01'",
      '    confidence: original',
      '    source: 乙',
    ].join('\n');

  test('refuses two statutes with one id', () => {
    const text = `laws:\n${law('membership-measures-2016')}\n${law('membership-measures-2016')}\n`;
    expect(reported(textFile('settings/laws.yml', text))).toEqual([
      'content/settings/laws.yml · 代号（laws.1.id）：现在是“membership-measures-2016”；和前面的一项重复了',
    ]);
  });

  test('reports the line of malformed settings, and nothing for the entries that use them', () => {
    expect(reported(textFile('settings/laws.yml', 'laws:\n  - id: "a\n'))).toEqual([
      'content/settings/laws.yml 第2行：现在是读不懂的写法；引号或括号没有成对',
    ]);
  });

  test('reports only a malformed troupe, and nothing for its performances', () => {
    expect(reported(textFile('troupes/choir-one.md', '---\ntitle: "一\n---\n'))).toEqual([
      'content/troupes/choir-one.md 第2行：现在是读不懂的写法；引号或括号没有成对',
    ]);
  });

  test('reports the line of a file that cannot be parsed, and checks the other files', () => {
    const broken = textFile('essays/a.md', '---\ntitle: "一\nslug: a\n---\n正文');
    expect(reported(broken, entryFile('essays', 'b', { kind: 'blog' }))).toEqual([
      'content/essays/a.md 第2行：现在是读不懂的写法；引号或括号没有成对',
      expect.stringContaining('content/essays/b.md · 类别（kind）'),
    ]);
  });

  test('refuses a file with aliases without crashing', () => {
    expect(reported(textFile('essays/a.md', '---\na: &a [1]\nb: *a\n---\n'))).toEqual([
      'content/essays/a.md 第2行：现在是读不懂的写法；以 * 或 & 开头的值要加引号',
    ]);
  });
});

describe('an activity that only announces a performance', () => {
  const show = entryFile('performances', 'show');
  const announcing = (body: string) => entryFile('activities', 'a', { performance: 'show' }, body);

  test('has no text of its own, which its page would have no place for', () => {
    expect(reported(show, announcing('带上会员证。\n'))).toEqual([
      'content/activities/a.md 第17行 · 正文（body）：现在是“带上会员证。”；已经并入另一页，正文没有地方显示：请移到那一页，这里清空',
    ]);
    expect(reported(show, announcing(''))).toEqual([]);
  });

  test('has no place in a list to which a link could lead', () => {
    const link = entryFile('essays', 'b', {}, '[演出](/activities/kind/show/)\n');
    const other = entryFile('activities', 'c', { kind: 'show' });
    const merged = entryFile('activities', 'a', { kind: 'show', performance: 'show' }, '');
    expect(reported(show, merged, link)).toHaveLength(1);
    expect(reported(show, merged, link, other)).toEqual([]);
  });
});
