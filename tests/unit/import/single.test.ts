import { describe, expect, test } from 'vitest';
import { NewSite, picture, writeFolder } from './import-kit.ts';
import { gbk } from './gbk.ts';

/** A page saved as one file, as Chrome writes it. */
async function mht(html: string, more = ''): Promise<string> {
  const png = (await picture('#a3271f')).toString('base64').replace(/.{76}/g, '$&\r\n');
  return [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: http://old.example/news/12.html',
    'Subject: =?utf-8?Q?x?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--x----"',
    '',
    '',
    '------MultipartBoundary--x----',
    'Content-Type: text/html',
    'Content-ID: <frame-1@mhtml.blink>',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: http://old.example/news/12.html',
    '',
    quotedPrintable(html),
    '------MultipartBoundary--x----',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: http://old.example/images/a.png',
    '',
    png,
    more,
    '------MultipartBoundary--x------',
    '',
  ].join('\r\n');
}

const quotedPrintable = (text: string) =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte > 126 || byte === 0x3d
        ? `=${byte.toString(16).toUpperCase()}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(?:=[\dA-F]{2}|.){70}/gs, '$&=\r\n');

const PAGE = `<html><head><title>读书会 - 旧网站</title></head><body><div class="nav">首页</div>
<article><h1>读书会</h1><p>周五下午，十二位老师在图书室一起读书。</p><p><img src="../images/a.png" alt="合影"></p></article></body></html>`;

describe('a page saved as one file', () => {
  test('Chrome: its text, its pictures, its address', async () => {
    const site = await NewSite.make();
    const outcomes = await site.take(await writeFolder({ '读书会.mhtml': await mht(PAGE) }));
    expect(outcomes.get('读书会.mhtml')).toMatchObject({
      notes: ['原文没有写日期，用了文件的日期'],
    });
    const [name = ''] = await site.entries();
    const { data, body } = await site.entry(name.replace('.md', ''));
    expect(data).toMatchObject({ title: '读书会', oldAddresses: ['/news/12.html'] });
    expect(body).toMatch(
      /^周五下午，十二位老师在图书室一起读书。\n\n!\[合影\]\(\.\.\/media\/[\w-]+\.webp\)$/,
    );
    expect(await site.media()).toHaveLength(1);
  });

  test('Word: GBK, and pictures by cid', async () => {
    const png = (await picture('#123456')).toString('base64');
    const head = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary=----=_NextPart_1',
      '',
      '------=_NextPart_1',
      'Content-Location: file:///C:/1.htm',
      'Content-Transfer-Encoding: 8bit',
      'Content-Type: text/html; charset="gb2312"',
      '',
      '',
    ].join('\n');
    const text = gbk(
      '<html><body><h1>关于放假的通知</h1><p>各基层工会：国庆节放假七天，值班照旧。</p><img src="cid:p1"></body></html>',
    );
    const tail = [
      '',
      '------=_NextPart_1',
      'Content-ID: <p1>',
      'Content-Transfer-Encoding: base64',
      'Content-Type: image/png',
      '',
      png,
      '------=_NextPart_1--',
    ].join('\n');
    const site = await NewSite.make();
    await site.take(
      await writeFolder({
        '通知.mht': Buffer.concat([Buffer.from(head), text, Buffer.from(tail)]),
      }),
    );
    const [name = ''] = await site.entries();
    const { data, body } = await site.entry(name.replace('.md', ''));
    expect(data).toMatchObject({ title: '关于放假的通知', kind: 'notice' });
    expect(data).not.toHaveProperty('oldAddresses');
    expect(body).toMatch(/^各基层工会：国庆节放假七天，值班照旧。\n\n!\[\]\(\.\.\/media\//);
  });

  test('one without a page is refused, one that ends in the middle is taken as far as it goes', async () => {
    const whole = await mht(PAGE);
    const site = await NewSite.make();
    const outcomes = await site.take(
      await writeFolder({
        'a.mht':
          'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/plain\n\n无\n--x--',
        'b.mht': whole.slice(0, whole.indexOf('image/png')),
        'c.mht': '\0\u0001',
      }),
    );
    expect(outcomes.get('a.mht')).toMatchObject({
      state: 'refused',
      notes: ['里面没有网页，请用浏览器重新存一份'],
    });
    expect(outcomes.get('c.mht')).toMatchObject({ state: 'refused' });
    expect(outcomes.get('b.mht')?.notes.join()).toContain('1 张图片还在别的网站上');
  });
});

test('a saved page of a 公众号: who wrote it is the name of the account, not its card', async () => {
  const site = await NewSite.make();
  const page = `<html><body><div id="js_article"><h2 id="activity-name">读书会</h2><span id="profileBt"><a id="js_name">区教育工会</a><div>区教育工会 微信号 gonghui 功能介绍 为教师服务</div></span><div id="js_content" class="rich_media_content"><p>周五下午，十二位老师一起读书。</p></div></div></body></html>`;
  await site.take(await writeFolder({ 'a.html': page }));
  const [name = ''] = await site.entries();
  expect((await site.entry(name.replace('.md', ''))).data).toMatchObject({ author: '区教育工会' });
});

describe('a plain text', () => {
  test('given by itself: the first line is the title, each line a paragraph', async () => {
    const site = await NewSite.make();
    const folder = await writeFolder({
      '1.txt': gbk(
        '关于召开会议的通知\r\n各会员：\r\n　　请于周五到*会议室*开会。\r\n2024年3月5日\r\n',
      ),
    });
    await site.take(`${folder}/1.txt`);
    const [name = ''] = await site.entries();
    const { data, body } = await site.entry(name.replace('.md', ''));
    expect(data).toMatchObject({
      title: '关于召开会议的通知',
      kind: 'notice',
      publishDate: '2024-03-05',
    });
    expect(body).toBe('各会员：\n\n请于周五到\\*会议室\\*开会。\n\n2024年3月5日');
  });

  test('a masked number is not a lost one, and is not quoted', async () => {
    const site = await NewSite.make();
    const folder = await writeFolder({ '1.txt': '名单\n张老师，11010519491231002X，住院。' });
    const outcomes = await site.take(`${folder}/1.txt`);
    expect(outcomes.get('1.txt')).toMatchObject({
      notes: ['正文里有身份证号，已经打码', '原文没有写日期，用了文件的日期'],
    });
  });

  test('in a folder it is no article', async () => {
    const site = await NewSite.make();
    const outcomes = await site.take(await writeFolder({ 'robots.txt': 'User-agent: *' }));
    expect([...outcomes]).toEqual([]);
  });
});
