import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { toWechat } from '../../admin/wechat/to-wechat.ts';
import { elementsOf, textOf } from '../dist/site-files.ts';

const PICTURE = 'data:image/jpeg;base64,AAAA';
const article = (html: string) =>
  toWechat(html, { site: new URL('https://x.cn/g/'), pictures: new Map([['/a.webp', PICTURE]]) });
/** Without styles, and without the section around the whole. */
const bare = (html: string) =>
  article(html)
    .replace(/ style="[^"]*"/g, '')
    .replace(/^<section>|<\/section>$/g, '');

describe('an article for 公众号', () => {
  test.each([
    [
      'an item is one inner block, and nothing stands between items',
      '<ul>\n<li>一</li>\n<li><p>二</p><ul>\n<li>二之一</li>\n</ul></li>\n</ul>',
      '<ul><li><section><p>一</p></section></li><li><section><p>二</p><ul><li><section><p>二之一</p></section></li></ul></section></li></ul>',
    ],
    ['lines of the source are one', '<p>工会\n会员\nand more</p>', '<p>工会会员 and more</p>'],
    [
      'a link is its text and a number, the same for the same address',
      '<p><a href="/g/b/">乙</a>和<a href="https://x.cn/g/b/">乙</a></p>',
      '<p>乙<sup>[1]</sup>和乙<sup>[1]</sup></p><section><p><strong>文中的网址</strong></p><p>[1] https://x.cn/g/b/</p></section>',
    ],
    [
      'numbers to call and places in the page are text',
      '<p><a href="tel:010">010</a><a href="#basis-1">〔第七条〕</a></p>',
      '<p>010〔第七条〕</p>',
    ],
    [
      'an article of 公众号 stays a link',
      '<p><a href="https://mp.weixin.qq.com/s/x" rel="nofollow">上一篇</a></p>',
      '<p><a href="https://mp.weixin.qq.com/s/x">上一篇</a></p>',
    ],
    [
      'a picture is its data; one that is not at hand is its words',
      '<figure><picture><source srcset="/a.avif"><img src="/a.webp" alt="合唱" loading="lazy"></picture><figcaption>合唱团</figcaption></figure><p><img src="/b.webp" alt="舞蹈"></p>',
      `<p><img src="${PICTURE}" alt="合唱"></p><p>合唱团</p><p>［图片：舞蹈］</p>`,
    ],
    [
      'a fold is open',
      '<details class="question"><summary>问</summary><p>答</p></details>',
      '<section><p>问</p><p>答</p></section>',
    ],
    [
      'facts without groups too, each with all that belongs to it',
      '<dl><dt>期号</dt><dd>第7期</dd><dd>还没有公布</dd><dt>轮次</dt><dd>35</dd></dl>',
      '<p><strong>期号：</strong>第7期</p><p>还没有公布</p><p><strong>轮次：</strong>35</p>',
    ],
    [
      'facts are lines',
      '<dl class="facts"><div><dt>地址</dt><dd>示例路8号</dd></div></dl>',
      '<p><strong>地址：</strong>示例路8号</p>',
    ],
    [
      'title, controls and words for screen readers stay out',
      '<header class="entry-header"><h1>题</h1></header><div class="actions"><button>打印</button></div><p>文<span class="sr-only">（外部网站）</span></p>',
      '<p>文</p>',
    ],
    ['code keeps its lines', '<pre><code>a\n  b\n</code></pre>', '<pre>a<br>\u00a0\u00a0b</pre>'],
  ])('%s', (_, html, expected) => {
    expect(bare(html)).toBe(expected);
  });

  test('a table of six columns is two of at most four, each with the first column', () => {
    const row = (cell: string) => `<tr>${'123456'.replace(/./g, `<${cell}>$&</${cell}>`)}</tr>`;
    const html = article(`<table><thead>${row('th')}</thead><tbody>${row('td')}</tbody></table>`);
    const tables = elementsOf(html, 'table').map(textOf);
    expect(tables).toEqual(['12341234', '156156']);
  });

  test('has no classes, ids or styles that the editor drops', () => {
    const html = article(
      '<div class="note" id="x" data-y=""><p class="note-title">提示</p><h2 id="a" class="z">题</h2></div>',
    );
    expect(html).not.toMatch(/\s(?:class|id|data-[\w-]+)=/);
    expect(html).not.toMatch(/position|url\(|var\(/);
    expect(fromHtml(html, { fragment: true }).children).toHaveLength(1);
  });
});
