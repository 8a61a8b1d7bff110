import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFragment } from '../../../src/search/pagefind-files.ts';
import { readPageText } from '../../../src/search/packs/page-text.ts';
import { decodeEntities } from '../../../src/search/packs/entities.ts';

const page = (body: string): string =>
  `<html lang="zh-Hans"><head><title>不读</title></head><body><p>不读</p><div class="a" data-pagefind-body>${body}</div><p>不读</p></body></html>`;

const textOf = (body: string): string | undefined => readPageText(page(body))?.text;

/** Pagefind parses each too: both must find the same text. */
const BODIES = {
  'full-stops-between-blocks': '<h1>标题</h1><p>一段话</p><ul><li>甲</li><li>乙。</li></ul>',
  'inline-elements': '<p>第<strong>三十九</strong>条，<a href="/x/">看<em>这里</em></a></p>',
  'tables-and-descriptions':
    '<table><tbody><tr><th>甲</th><td>乙</td></tr></tbody></table><dl><div><dt>时间</dt><dd>九点</dd></div></dl>',
  'navigation-and-hidden-text':
    '<nav><a href="#h">目录</a></nav><p>正文</p><p data-pagefind-ignore>不读<b>这也不读</b></p>',
  'line-breaks-and-images':
    '<p>上一行<br>下一行<img src="/a.webp" alt="大于>号"></p><figure><figcaption>图注</figcaption></figure>',
  'elements-with-ids':
    '<h2 id="h-甲">甲</h2><p>见注<sup><a id="fnref-1" href="#fn-1">1</a></sup>，后文</p>',
  entities: '<p>A&amp;B &lt;b&gt; &quot;引&#39;文&#x27; &nbsp;空</p>',
  nesting:
    '<div><section><p>甲</p><div><p>乙</p></div></section></div><blockquote><p>丙</p></blockquote>',
  whitespace: '<p>  甲\n\n  乙\u3000丙 </p>\n<p></p>',
  comments: '<p>甲<!-- <p>不读</p> -->乙</p>',
  details: '<details><summary>问</summary><p>答</p></details>',
  'scripts-and-forms': '<p>甲</p><script>let a = "<p>不读</p>";</script><form><p>不读</p></form>',
} as const;

let theirs: ReadonlyMap<string, string>;

beforeAll(async () => {
  const { index } = await createIndex({ writePlayground: false });
  for (const [name, body] of Object.entries(BODIES)) {
    await index?.addHTMLFile({ url: `/${name}/`, content: page(body) });
  }
  const written = await index?.getFiles();
  theirs = new Map(
    (written?.files ?? [])
      .filter(({ path }) => path.startsWith('fragment/'))
      .map(({ path, content }) => readFragment(content, path))
      .map(({ url, content }) => [url, content.replaceAll('\u200B', '')]),
  );
});

afterAll(close);

test.each(Object.entries(BODIES))('reads the same text as Pagefind: %s', (name, body) => {
  expect(textOf(body)).toBe(theirs.get(`/${name}/`));
});

describe('reading a page', () => {
  test('finds the title, headings with weights, hidden metadata and filters', () => {
    const found = readPageText(
      page(
        '<h1>红烛<em>书店</em></h1><p>图书九折</p><h2>怎么用</h2><p hidden data-pagefind-ignore>' +
          '<span data-pagefind-filter="area">东片</span><span data-pagefind-filter="area">西片</span>' +
          '<span data-pagefind-meta="offer">买一&amp;送一</span></p>',
      ),
    );
    expect(found?.title).toBe('红烛书店');
    expect(found?.text).toBe('红烛书店. 图书九折. 怎么用.');
    expect(
      found?.headings.map(({ start, end, weight }) => [found.text.slice(start, end), weight]),
    ).toEqual([
      ['红烛书店', 7],
      ['怎么用', 6],
    ]);
    expect(found?.filters).toEqual({ area: ['东片', '西片'] });
    expect(found?.meta).toEqual({ offer: '买一&送一' });
  });

  test('returns nothing for a page that is not indexed', () => {
    expect(readPageText('<html><body><main><h1>目录</h1></main></body></html>')).toBeUndefined();
  });

  test.each([
    '<p>甲<',
    '<p title="没有收尾>甲</p>',
    '<p>甲</b></p>',
    '<!-- 没有收尾',
    '<div><div>甲',
  ])('reads malformed HTML to the end: %s', (body) => {
    expect(typeof textOf(body)).toBe('string');
  });
});

test.each([
  ['A&amp;B', 'A&B'],
  ['&#20013;&#x4E2D;', '中中'],
  ['&#9999999;', '&#9999999;'],
  ['&unknown; & 甲', '&unknown; & 甲'],
])('decodes entities: %s', (raw, text) => {
  expect(decodeEntities(raw)).toBe(text);
});
