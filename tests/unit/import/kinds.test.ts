import {
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, test } from 'vitest';
import { NewSite, picture, writeFolder, wxr, wxrPost } from './import-kit.ts';

describe('a blog in Markdown', () => {
  test('Hexo: fields, tags of its own, pictures, old address', async () => {
    const folder = await writeFolder({
      '_config.yml':
        'url: http://old.example\nsource_dir: source\npermalink: :year/:month/:day/:title/\n',
      'source/_posts/chun-jie.md': `---
title: 春节慰问
date: 2014-02-11 23:30:00
author: 宣传组
tags: [慰问, 要闻]
---
第一句话，会员都来了。第二句。

<!-- more -->

{% asset_img a.png 老师在台上 %}

{% note info %}
带上会员证。
{% endnote %}

见 {% post_link other 另一篇 %}。
`,
      'source/_posts/chun-jie/a.png': await picture('#a11d17'),
      'source/_posts/other.md': '---\ntitle: 另一篇\ndate: 2014-03-01\n---\n\n正文。\n',
    });
    const site = await NewSite.make();
    const outcomes = await site.take(folder);
    expect([...outcomes.values()].map(({ state, notes }) => [state, notes])).toEqual([
      ['taken', []],
      ['taken', []],
    ]);
    const { data, body } = await site.entry('chun-jie');
    const [name = ''] = await site.media();
    expect(data).toEqual({
      title: '春节慰问',
      slug: 'chun-jie',
      kind: 'news',
      summary: '第一句话，会员都来了。第二句。',
      author: '宣传组',
      publishDate: '2014-02-11',
      tags: ['慰问', '要闻'],
      oldAddresses: ['/2014/02/11/chun-jie/'],
    });
    expect(name).toMatch(/^a-2014-02-11-[\da-f]{8}\.webp$/);
    expect(body).toBe(
      `第一句话，会员都来了。第二句。\n\n![老师在台上](../media/${name})\n\n带上会员证。\n\n见 [另一篇](/essays/other/)。`,
    );
  });

  test('Jekyll: the day in the file’s name, its address, kramdown’s attributes', async () => {
    const folder = await writeFolder({
      '_config.yml': 'url: http://old.example\npermalink: date\n',
      '_posts/2015-06-01-hui-yi.md':
        '---\nlayout: post\ntitle: 关于召开代表大会的通知\ncategories: 工会\n---\n\n* 目录\n{:toc}\n\n时间另定。[详情](/2015/06/02/b.html){:target="_blank"}\n',
      '_posts/2015-06-02-b.md':
        '---\ntitle: 详情\n---\n\n{% highlight text %}\n*不改*\n{% endhighlight %}\n',
    });
    const site = await NewSite.make();
    await site.take(folder);
    const { data, body } = await site.entry('hui-yi');
    expect(data).toMatchObject({
      kind: 'notice',
      publishDate: '2015-06-01',
      author: '区教育工会',
      oldAddresses: ['/工会/2015/06/01/hui-yi.html'],
    });
    expect(body).toBe('时间另定。[详情](/essays/b/)');
    expect((await site.entry('b')).body).toBe('```text\n*不改*\n```');
  });

  test('Hugo: a head in TOML, shortcodes, pictures of the page’s folder', async () => {
    const folder = await writeFolder({
      'hugo.toml': 'baseURL = "http://old.example/"\n',
      'content/posts/trip/index.md':
        '+++\ntitle = "春游"\ndate = 2016-04-01T20:00:00Z\ntags = ["活动"]\n+++\n\n{{< figure src="b.jpg" caption="大家在山顶" >}}\n\n{{< bilibili BV1xx >}}\n',
      'content/posts/trip/b.jpg': await picture('#123456', 'jpeg'),
    });
    const site = await NewSite.make();
    const outcomes = await site.take(folder);
    const { data, body } = await site.entry('trip');
    const [name = ''] = await site.media();
    expect(outcomes.get('content/posts/trip/index.md')?.state).toBe('taken');
    // Eight in the evening in UTC is the next day in Shanghai.
    expect(data).toMatchObject({ publishDate: '2016-04-02', oldAddresses: ['/posts/trip/'] });
    expect(body).toBe(
      `![大家在山顶](../media/${name})\n\n大家在山顶\n\n[视频](https://www.bilibili.com/video/BV1xx)`,
    );
  });

  test('a line of date and source above the text is no summary', async () => {
    const folder = await writeFolder({
      'a.md':
        '# 春游\n\n发布时间：2019-04-12 来源：办公室 浏览次数：35\n\n大家去了山上，玩得高兴。\n',
      'b.md': '# 秋游\n\n发布时间：2019-10-12\n',
    });
    const site = await NewSite.make();
    await site.take(folder);
    expect((await site.entry('a')).data).toMatchObject({
      summary: '大家去了山上，玩得高兴。',
    });
    expect((await site.entry('b')).data).toMatchObject({ summary: '秋游' });
  });

  test('raw HTML becomes Markdown, what is no HTML stays text', async () => {
    const folder = await writeFolder({
      'a.md': `# 标题

<center><font color="red">重要</font>：见 <a href="https://x.cn/">这里</a></center>

一个 List<String>、Class<?> 和 <b>粗</b>，写成 http://ip:port 或 "http://www.x.cn"a。

<table><tr><th>甲</th><th>乙</th></tr>

<tr><td>1</td><td>2</td></tr></table>

| 一 |
| --- |
| 二 | 三 |

::: tip 记得
带证。
:::
`,
    });
    const site = await NewSite.make();
    const outcomes = await site.take(folder);
    expect(outcomes.get('a.md')).toMatchObject({ state: 'changed', title: '标题' });
    expect((await site.entry('a')).body).toBe(
      `重要：见 [这里](https://x.cn/)

一个 List\\<String>、Class<?> 和 <b>粗</b>，写成 \`http://ip:port\` 或 "\`http://www.x.cn"a\`。

| 甲 | 乙 |
| --- | --- |
| 1 | 2 |

| 一 |  |
| --- | --- |
| 二 | 三 |

:::提示
**记得**

带证。
:::`,
    );
  });
});

describe('a WordPress export', () => {
  test('lines are paragraphs, pictures come from its folder, links lead to the new entries', async () => {
    const folder = await writeFolder({
      'export.xml': wxr([
        wxrPost(
          1,
          '第一段。\n\n第二段\n换行，见<a href="http://old.example/?p=2">第二篇</a>。\n\n[caption id="x" width="300"]<img src="http://old.example/wp-content/uploads/2014/02/a.jpg" alt="合影" />大会合影[/caption]',
          '<category domain="category"><![CDATA[工作动态]]></category>',
        ),
        wxrPost(2, '<!-- wp:paragraph --><p>块里的。</p><!-- /wp:paragraph -->'),
        wxrPost(3, '草稿。').replace('publish', 'draft'),
        wxrPost(4, '[gallery]'),
        wxrPost(
          5,
          '',
          '<wp:post_parent>4</wp:post_parent><wp:attachment_url>http://old.example/uploads/b.png</wp:attachment_url>',
        ).replace('<wp:post_type><![CDATA[post]]>', '<wp:post_type><![CDATA[attachment]]>'),
      ]),
      'uploads/2014/02/a.jpg': await picture('#654321', 'jpeg'),
    });
    const site = await NewSite.make();
    const outcomes = await site.take(`${folder}/export.xml`, { folders: [`${folder}/uploads`] });
    const { data, body } = await site.entry('post-1');
    const [name = ''] = await site.media();
    expect(data).toMatchObject({
      kind: 'news',
      author: '宣传组',
      publishDate: '2014-02-11',
      oldAddresses: ['/2014/02/1.html', '/?p=1'],
    });
    expect(body).toBe(
      `第一段。\n\n第二段\\\n换行，见[第二篇](/essays/post-2/)。\n\n![合影](../media/${name})\n\n大会合影`,
    );
    expect((await site.entry('post-2')).body).toBe('块里的。');
    expect((await site.entry('post-3')).data['draft']).toBe(true);
    // A gallery that names no pictures has those of its article.
    expect((await site.entry('post-4')).body).toBe('[图片](http://old.example/uploads/b.png)');
    expect([...outcomes.keys()]).toEqual([1, 2, 3, 4].map((id) => `wordpress:${id}`));
  });
});

test('a folder of Word files: headings, tables, pictures, the day below the text', async () => {
  const png = await picture('#abcdef');
  const file = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: '关于举办乒乓球赛的通知', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [new TextRun('各校工会：'), new TextRun({ text: '请报名', bold: true })],
          }),
          new Table({
            rows: [
              ['学校', '人数'],
              ['一小', '3'],
            ].map(
              (row) =>
                new TableRow({
                  children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
                }),
            ),
          }),
          new Paragraph({
            children: [
              new ImageRun({ type: 'png', data: png, transformation: { width: 40, height: 30 } }),
            ],
          }),
          new Paragraph('2014年2月11日'),
        ],
      },
    ],
  });
  const folder = await writeFolder({
    '01 乒乓球赛.docx': await Packer.toBuffer(file),
    '旧通知.doc': 'x',
    '~$乒乓球赛.docx': 'x',
  });
  const site = await NewSite.make();
  const outcomes = await site.take(folder);
  expect(outcomes.get('旧通知.doc')).toMatchObject({ state: 'refused' });
  expect(outcomes.get('01 乒乓球赛.docx')).toMatchObject({ state: 'taken' });
  const { data, body } = await site.entry('ping-pang-qiu-sai');
  const [name = ''] = await site.media();
  expect(data).toMatchObject({
    title: '关于举办乒乓球赛的通知',
    kind: 'notice',
    publishDate: '2014-02-11',
  });
  expect(body).toBe(
    `各校工会：**请报名**\n\n| 学校 | 人数 |\n| --- | --- |\n| 一小 | 3 |\n\n![](../media/${name})\n\n2014年2月11日`,
  );
});

describe('pages', () => {
  const weixin = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>页</title><meta property="og:title" content="工会送清凉"><meta property="og:url" content="http://mp.weixin.qq.com/s?__biz=MzA3"></head>
<body><h1 id="activity-name"> 工会送清凉 </h1><a id="js_name">某区教育工会</a><em id="publish_time"></em>
<div id="js_content" style="visibility: hidden;"><section><p><span style="font-size: 16px;">七月，工会把绿豆汤送到每所学校。</span></p><p><img data-src="https://mmbiz.example/640" src="./s_files/640"></p><p><br></p></section></div>
<script>var ct = "1404230400";</script></body></html>`;

  test('of a 公众号, saved by a browser', async () => {
    const folder = await writeFolder({
      's.html': weixin.replace('data-src="https://mmbiz.example/640" ', ''),
      's_files/640': await picture('#00ff00', 'gif'),
    });
    const site = await NewSite.make();
    const outcomes = await site.take(folder);
    expect(outcomes.get('s.html')).toMatchObject({ state: 'taken' });
    const { data, body } = await site.entry('gong-hui-song-qing-liang');
    expect(data).toMatchObject({
      title: '工会送清凉',
      author: '某区教育工会',
      publishDate: '2014-07-02',
    });
    expect(data['oldAddresses']).toBeUndefined();
    expect(body).toBe(
      `七月，工会把绿豆汤送到每所学校。\n\n![](../media/${(await site.media())[0]})`,
    );
  });

  test('whose article has no name: the element that holds its paragraphs, without menus', async () => {
    const line = `${'老师们在图书室读书，每人讲三分钟，讲完一起喝茶。'.repeat(3)}`;
    const menu = Array.from({ length: 30 }, (_, at) => `<a href="/m${at}">栏目${at}</a>`).join('');
    const folder = await writeFolder({
      // A general name around all of the page, and none at all.
      ...Object.fromEntries(
        [' class="content"', ''].map((named, at) => [
          `${at}.html`,
          `<html><head><title>读书会${at}</title></head><body><div${named}><div class="x1">${menu}</div><div class="x2"><h1>读书会${at}</h1><div class="x3"><p>${line}</p><p>${line}</p><table><tr><td>名单</td></tr></table><p>${line}</p></div></div><div class="x4">${menu}</div></div></body></html>`,
        ]),
      ),
    });
    const site = await NewSite.make();
    await site.take(folder);
    for (const slug of ['du-shu-hui-0', 'du-shu-hui-1']) {
      const { body } = await site.entry(slug);
      expect(body).not.toContain('栏目');
      expect(body.split(line)).toHaveLength(4);
      expect(body).toContain('名单');
    }
  });

  test('links to other sites whose addresses are in GBK stay as text, and are named', async () => {
    const folder = await writeFolder({
      'a.html':
        '<html><body><div id="zoom"><h1>行情</h1><p>今天见<a href="http://other.example/view.php?country=%C3%C0%B9%FA">美国的数字</a>。</p><p><img src="http://other.example/%D0%C2.jpg" alt="走势"></p></div></body></html>',
    });
    const site = await NewSite.make();
    const told = await site.take(folder);
    expect(told.get('a.html')?.state).toBe('changed');
    expect(told.get('a.html')?.notes.join()).toContain('2 个链接打不开了，只留文字');
    expect((await site.entry('hang-qing')).body).toBe('今天见美国的数字。\n\n（图片：走势）');
  });

  test('a picture by address stays a link, and is named', async () => {
    const folder = await writeFolder({ 's.html': weixin });
    const site = await NewSite.make();
    const outcome = (await site.take(folder)).get('s.html');
    expect(outcome?.state).toBe('changed');
    expect(outcome?.notes.join()).toContain('https://mmbiz.example/640');
    expect((await site.entry('gong-hui-song-qing-liang')).body).toContain(
      '[图片](https://mmbiz.example/640)',
    );
  });

  test('in GBK, of a mirror with addresses as names', async () => {
    const { gbk } = await import('./gbk.ts');
    const page = (id: number, text: string) =>
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>第${id}号通知 - 某工会</title></head><body><div class="nav">首页 | 通知</div><div id="zoom"><p>发布时间：2009-05-0${id}</p>${text}</div><div class="footer">版权</div></body></html>`;
    const folder = await writeFolder({
      'show.asp@id=1.html': gbk(
        page(
          1,
          '<p>请见<a href="show.asp?id=2">第二号</a>和<a href="gone.asp?id=9">没了的</a>。</p>',
        ),
      ),
      'show.asp@id=2.html': gbk(page(2, '<p>劳动节放假。</p>')),
    });
    const site = await NewSite.make();
    const outcomes = await site.take(folder);
    expect(outcomes.get('show.asp@id=1.html')).toMatchObject({ title: '第1号通知' });
    const { data, body } = await site.entry('di-1-hao-tong-zhi');
    expect(data).toMatchObject({
      kind: 'notice',
      publishDate: '2009-05-01',
      oldAddresses: ['/show.asp?id=1'],
    });
    expect(body).toBe('发布时间：2009-05-01\n\n请见[第二号](/essays/di-2-hao-tong-zhi/)和没了的。');
  });
});
