import { describe, expect, test } from 'vitest';
import { entryFile, otherFile, JPEG, textFile, reported } from './content-kit.ts';

const NO_FILE = 'content/media/ 里没有这个文件';

describe('指向不存在的东西', () => {
  test.each([
    [
      '演出的团队',
      entryFile('performances', 'a', { troupe: 'nobody' }),
      'content/performances/a.md · 演出团队（troupe）：现在是“nobody”；content/troupes/ 里没有它',
    ],
    [
      '相关问答里的第二条',
      entryFile('rights', 'a', { related: ['transfer-membership', 'gone'] }),
      'content/rights/a.md · 相关问答 第2项（related.1）：现在是“gone”；content/rights/ 里没有它',
    ],
    [
      '引用的法规',
      entryFile('rights', 'a', { citations: [{ law: 'no-such-law', article: '3' }] }),
      'content/rights/a.md · 法律依据 第1项 法规（citations.0.law）：现在是“no-such-law”；content/settings/laws.yml 里没有它',
    ],
    [
      '商户的片区',
      entryFile('merchants', 'a', { area: '西片' }),
      'content/merchants/a.md · 片区（area）：现在是“西片”；content/settings/site.yml 里没有它',
    ],
    [
      '封面图',
      entryFile('essays', 'a', { cover: { src: '../media/gone.jpg', alt: '图' } }),
      `content/essays/a.md · 封面图（cover）：现在是“../media/gone.jpg”；${NO_FILE}`,
    ],
    [
      '第二张演出照片',
      entryFile('performances', 'a', {
        photos: [
          { src: '../media/stage.jpg', alt: '台上' },
          { src: '../media/gone.jpg', alt: '台下' },
        ],
      }),
      `content/performances/a.md · 演出照片 第2项（photos.1）：现在是“../media/gone.jpg”；${NO_FILE}`,
    ],
    [
      '附件',
      entryFile('essays', 'a', { attachments: [{ title: '表', file: '../media/gone.pdf' }] }),
      `content/essays/a.md · 附件 第1项 文件（attachments.0.file）：现在是“../media/gone.pdf”；${NO_FILE}`,
    ],
  ])('%s', (_, file, said) => {
    expect(reported(file)).toEqual([said]);
  });

  test('片区和法规没填，只说没填', () => {
    expect(reported(entryFile('merchants', 'a', { area: '' }))).toEqual([
      'content/merchants/a.md · 片区（area）：现在是空；必须填写',
    ]);
  });

  test('图片上传了，就不说', () => {
    const cover = { src: '../media/new.jpg', alt: '图' };
    expect(reported(entryFile('essays', 'a', { cover }), otherFile('media/new.jpg', JPEG))).toEqual(
      [],
    );
  });
});

describe('网址', () => {
  test('网址名和文件名不一致：说出两种改法', () => {
    expect(reported(entryFile('pages', 'a', { slug: 'b' }))).toEqual([
      'content/pages/a.md · 网址名（slug）：现在是“b”；应和文件名一致（a）；改过网址名的，把 a 写进“曾用网址名”',
    ]);
  });

  test('只差一个看不见的字符：写出它的编号', () => {
    expect(reported(entryFile('pages', 'a', { slug: 'a\u200B' }))).toEqual([
      expect.stringContaining('现在是“a‹U+200B›”；应和文件名一致（a）'),
    ]);
  });

  test('改过网址名、写了曾用网址名：可以', () => {
    expect(reported(entryFile('pages', 'a', { slug: 'b', formerSlugs: ['a'] }))).toEqual([]);
  });

  test.each([
    ['两条内容同一个网址名', entryFile('pages', 'z', { slug: 'join', formerSlugs: ['z'] }), 'join'],
    ['曾用网址名被别的内容占了', entryFile('pages', 'z', { formerSlugs: ['join'] }), 'join'],
  ])('%s：说出是哪个文件占的', (_, file, slug) => {
    expect(reported(file)).toEqual([
      `content/pages/z.md · 网址名（slug）：现在是“${slug}”；content/pages/join.md 已经用了这个网址名`,
    ]);
  });

  test('不同栏目可以有同样的网址名', () => {
    expect(reported(entryFile('essays', 'join'))).toEqual([]);
  });
});

describe('设置', () => {
  const law = (id: string) =>
    [
      '  - id: ' + id,
      '    title: 甲法',
      '    shortName: 甲',
      "    revised: '2020-01-01'",
      '    confidence: original',
      '    source: 乙',
    ].join('\n');

  test('两部法规用一个代号', () => {
    const text = `laws:\n${law('membership-measures-2016')}\n${law('membership-measures-2016')}\n`;
    expect(reported(textFile('settings/laws.yml', text))).toEqual([
      'content/settings/laws.yml · 代号（laws.1.id）：现在是“membership-measures-2016”；和前面的一项重复了',
    ]);
  });

  test('写坏了的设置，说出行数；用到它的内容不跟着报错', () => {
    expect(reported(textFile('settings/laws.yml', 'laws:\n  - id: "a\n'))).toEqual([
      'content/settings/laws.yml 第2行：现在是读不懂的写法；引号或括号没有成对',
    ]);
  });

  test('写坏了的团队，只说它自己；它的演出不跟着报错', () => {
    expect(reported(textFile('troupes/choir-one.md', '---\ntitle: "一\n---\n'))).toEqual([
      'content/troupes/choir-one.md 第2行：现在是读不懂的写法；引号或括号没有成对',
    ]);
  });

  test('读不懂的文件，说出行数，并接着查别的文件', () => {
    const broken = textFile('essays/a.md', '---\ntitle: "一\nslug: a\n---\n正文');
    expect(reported(broken, entryFile('essays', 'b', { kind: 'blog' }))).toEqual([
      'content/essays/a.md 第2行：现在是读不懂的写法；引号或括号没有成对',
      expect.stringContaining('content/essays/b.md · 类别（kind）'),
    ]);
  });

  test('带引用的文件不收，也不让检查倒下', () => {
    expect(reported(textFile('essays/a.md', '---\na: &a [1]\nb: *a\n---\n'))).toEqual([
      'content/essays/a.md 第2行：现在是读不懂的写法；以 * 或 & 开头的值要加引号',
    ]);
  });
});
