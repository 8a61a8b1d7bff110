import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import sax from 'sax';
import { describe, expect, test } from 'vitest';
import { makeArchive } from '../../src/archive/make-archive.ts';
import { extensionOf } from '../../src/check/upload.ts';
import { isWholeFile } from '../../src/check/whole-file.ts';
import type { Element } from 'hast';
import {
  attribute,
  elementsOf,
  filesOf,
  fixture,
  isMoved,
  isPoster,
  pagesOf,
  read,
  readBytes,
  full,
  textOf,
} from './site-files.ts';

/** Whether a parser that forgives nothing reads an XML file to its end. */
function wellFormed(xml: string): boolean {
  const parser = sax.parser(true);
  let isSound = true;
  parser.onerror = () => {
    isSound = false;
  };
  parser.write(xml).close();
  return isSound;
}

const TEXT = /\.(?:html|ics|xml|txt|json|js|css|webmanifest)$/;

describe('草稿和未来的内容', () => {
  test('不出现在任何页面、列表、订阅、网站地图、搜索或机器文件里', () => {
    const words = [
      '绝密草稿',
      '不该出现的照片',
      '未来才发布',
      '时候还没到',
      '未来标签',
      'draft-shop',
      '/tomorrow/',
      'secret.pdf',
    ];
    const leaks = filesOf(fixture)
      .filter((path) => TEXT.test(path) && !path.startsWith('admin/'))
      .flatMap((path) =>
        words
          .filter((word) => read(fixture, path).includes(word))
          .map((word) => `${path}: ${word}`),
      );
    expect(leaks).toEqual([]);
  });

  test('它们的图片和附件也不发布', () => {
    expect(filesOf(fixture).filter((path) => /draft-only|future-only|secret/.test(path))).toEqual(
      [],
    );
    expect(filesOf(fixture)).toContain('media/rules.pdf');
  });
});

describe('过了最后一天的通知', () => {
  test('不在首页、列表、订阅里；网页、网站地图和这一类的列表还在', () => {
    const mentioning = pagesOf(fixture).filter((path) =>
      read(fixture, path).includes('早已过了期的通知'),
    );
    expect(mentioning.sort()).toEqual([
      'essays/past-notice/index.html',
      'poster/essays/past-notice/index.html',
    ]);
    expect(read(fixture, 'rss.xml')).not.toContain('早已过了期的通知');
    expect(read(fixture, 'sitemap.xml')).toContain('/gonghui/essays/past-notice/');
    expect(filesOf(fixture)).toContain('essays/kind/notice/index.html');
  });
});

describe('个人信息的说明', () => {
  test('拦不住制作，理由也不在做好的网站的任何文件里，压缩过的也不在', () => {
    expect(read(fixture, 'essays/everything/index.html')).toContain('11010519491231002X');
    const words = ['说明的理由绝不上网', 'private-identity', escaped('说明的理由绝不上网')];
    const leaks = filesOf(fixture)
      .filter((path) => !/^admin\/assets\//.test(path))
      .flatMap((path) =>
        [readBytes(fixture, path), ...unpacked(readBytes(fixture, path))].flatMap((bytes) =>
          words.filter((word) => bytes.includes(word)).map((word) => `${path}: ${word}`),
        ),
      );
    expect(leaks).toEqual([]);
  });

  test('离线版里也没有', async () => {
    const { files } = await makeArchive(fixture.root, 'phone');
    expect(files.size).toBeGreaterThan(10);
    for (const [path, content] of files)
      expect(Buffer.from(content).includes('说明的理由绝不上网'), path).toBe(false);
  });
});

/** In JSON with escaped non-ASCII characters. */
const escaped = (text: string) =>
  [...text].map((sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16)}`).join('');

/** The contents of a file, decompressed by each method that a build uses. */
function unpacked(bytes: Buffer): Buffer[] {
  return [brotliDecompressSync, gunzipSync, inflateSync].flatMap((open) => {
    try {
      return [open(bytes)];
    } catch {
      return [];
    }
  });
}

describe('改过网址名的内容', () => {
  test.each(['2014/02/11/shop.html', 'shops/12/index.html', '商户/书店/index.html'])(
    '旧网站的地址 %s 转到新地址',
    (file) => {
      const html = read(fixture, file);
      expect(html).toContain('content="0; url=/gonghui/merchants/new-shop/"');
      expect(html).toContain('<meta name="robots" content="noindex">');
    },
  );

  test('带问号的旧地址，和网站自己名下的，没有网页：要服务器来转', () => {
    const files = filesOf(fixture);
    expect(files.filter((file) => /show\.asp|rights\/shop/.test(file))).toEqual([]);
  });

  test.each(['moved-shop', 'older-shop'])('旧地址 %s 转到新地址，任何静态主机都行', (slug) => {
    const html = read(fixture, `merchants/${slug}/index.html`);
    expect(html).toContain('content="0; url=/gonghui/merchants/new-shop/"');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('href="/gonghui/merchants/new-shop/"');
    expect(filesOf(fixture)).toContain('merchants/new-shop/index.html');
  });

  test('网站地图里只有新地址', () => {
    const sitemap = read(fixture, 'sitemap.xml');
    expect(sitemap).toContain('/gonghui/merchants/new-shop/');
    expect(sitemap).not.toContain('moved-shop');
  });
});

describe('恶意的字段', () => {
  const html = () => read(fixture, 'essays/hostile/index.html');

  test('标题里的标签成为文字，JSON-LD不会被提前结束', () => {
    const title = '</script><script>alert(1)</script>&"<b>';
    expect(textOf(elementsOf(html(), 'h1')[0] as Element)).toBe(title);
    const json = elementsOf(html(), 'script').find(
      (script) => attribute(script, 'type') === 'application/ld+json',
    );
    const graph = JSON.parse(textOf(json as Element)) as { '@graph': { headline?: string }[] };
    expect(graph['@graph'][0]?.headline).toBe(title);
  });

  test('正文里的脚本、样式和坏链接都没有了，文字还在', () => {
    const body = elementsOf(html()).find(
      (element) => attribute(element, 'className') === 'prose',
    ) as Element;
    const text = textOf(body);
    expect(text).not.toMatch(/owned|display:none/);
    expect(text).toContain('${globalThis} {1+1}');
    // No more occurrences than any page has around its text.
    const suspects = (page: string) =>
      elementsOf(page)
        .map(({ tagName }) => tagName)
        .filter((tag) => ['iframe', 'style', 'form', 'svg', 'object'].includes(tag));
    const plain = read(fixture, 'essays/better-welfare/index.html');
    expect(suspects(html())).toEqual(suspects(plain));
    const links = elementsOf(html(), 'a').map((link) => attribute(link, 'href'));
    expect(links.filter((link) => /^\s*(?:javascript|data|vbscript):/i.test(link))).toEqual([]);
    expect(
      elementsOf(html()).filter((element) => attribute(element, 'id') === 'content'),
    ).toHaveLength(1);
  });

  test('订阅文件仍是合法的XML，没有控制符和换行', () => {
    const rss = read(fixture, 'rss.xml');
    expect(rss).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]|\r/);
    // Once as XML and once as HTML, which the titles of a feed are.
    for (const format of ['rss.xml', 'feed.atom', 'feed/essays.atom'])
      expect(wellFormed(read(fixture, format)), format).toBe(true);
    expect(read(fixture, 'feed/essays.atom')).toContain('><![CDATA[&lt;/script&gt;&lt;script&gt;');
    expect(rss).not.toMatch(/<script|\son\w+=/);
  });
});

describe('机器读的文件', () => {
  test('网站地图列出每一个可读的页面', () => {
    const locs = [...read(fixture, 'sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, loc = '']) => new URL(loc).pathname,
    );
    const pages = pagesOf(fixture)
      .filter((path) => path !== '404.html' && !read(fixture, path).includes('content="noindex"'))
      .map((path) => `/gonghui/${path.replace(/index\.html$/, '')}`);
    expect([...locs].sort()).toEqual(pages.sort());
  });

  test('robots 指向网站地图，不收编辑台', () => {
    const robots = read(fixture, 'robots.txt');
    expect(robots).toContain('Disallow: /gonghui/admin/');
    expect(robots).toMatch(/Sitemap: https:\/\/[^/]+\/gonghui\/sitemap\.xml/);
  });

  test('robots 放在子目录里时说明要写进根目录的那一个；编辑台自己也谢绝收录', () => {
    expect(read(fixture, 'robots.txt')).toMatch(/^# 搜索引擎只读 https:\/\/[^/]+\/robots\.txt，/);
    expect(read(full, 'robots.txt')).toMatch(/^User-agent: \*\n/);
    expect(read(fixture, 'admin/index.html')).toContain('name="robots" content="noindex');
  });

  test('每一页有分享用的标题、简介和真实存在的图', () => {
    for (const path of pagesOf(fixture)) {
      const page = read(fixture, path);
      if (isMoved(page) || isPoster(page)) continue;
      const image = /property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? '';
      expect(page, path).toMatch(/property="og:title" content="[^"]+"/);
      expect(page, path).toMatch(/property="og:description" content="[^"]+"/);
      const file = new URL(image).pathname.replace('/gonghui/', '');
      expect(isWholeFile(extensionOf(file), readBytes(fixture, file)), path).toBe(true);
    }
  });
});
