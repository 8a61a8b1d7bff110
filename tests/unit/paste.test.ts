import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cleanLink } from '../../src/html/links.ts';
import { readPlainText } from '../../src/html/plain-text.ts';
import { readHtml } from '../../src/html/read-html.ts';
import { writeMarkdown } from '../../src/html/write-markdown.ts';

const fixture = (name: string) => readFileSync(`tests/fixtures/paste/${name}`, 'utf8');

/** As the browser provides it: a whole document, of which the body counts. */
function paste(html: string) {
  const [root] = fromHtml(html).children.filter((node): node is Element => node.type === 'element');
  const body = root?.children.find((node) => node.type === 'element' && node.tagName === 'body');
  const { blocks, leftOut } = readHtml((body as Element).children);
  return { markdown: writeMarkdown(blocks), leftOut, blocks };
}

describe('pasting', () => {
  test.each([
    { from: 'word', leftOut: 1 },
    { from: 'wps', leftOut: 2 },
    { from: 'weixin', leftOut: 1 },
    { from: 'web-page', leftOut: 1 },
    { from: 'excel', leftOut: 0 },
  ])('from $from: what it means stays, what it wears goes', ({ from, leftOut }) => {
    const pasted = paste(fixture(`${from}.html`));
    expect(pasted.markdown).toBe(fixture(`${from}.md`).trimEnd());
    expect(pasted.leftOut).toBe(leftOut);
  });

  test('from a PDF reader: lines cut at the edge are one paragraph again', () => {
    expect(writeMarkdown(readPlainText(fixture('pdf.txt')))).toBe(fixture('pdf.md').trimEnd());
  });
});

describe('a paste, piece by piece', () => {
  test.each([
    ['bold by weight', '<span style="font-weight:700">会员</span>', '**会员**'],
    [
      'not bold by weight',
      '<b style="font-weight:normal" id="docs-internal-guid-1">会员</b>',
      '会员',
    ],
    [
      'Word’s own weight says nothing',
      '<span style="mso-bidi-font-weight:bold">会员</span>',
      '会员',
    ],
    ['struck by style', '<span style="text-decoration:line-through">旧</span>新', '~~旧~~新'],
    ['a list without items only indents', '<ul>缩进的<i>话</i></ul>', '缩进的*话*'],
    ['text beside the items of a list', '<ul>引子<li>甲</li></ul>', '- 引子\n- 甲'],
    [
      'an address keeps its underlines',
      '见 https://x.cn/a_b_c?d=_e*',
      '见 <https://x.cn/a_b_c?d=_e>\\*',
    ],
    ['brackets around an address', '[见 https://x.cn/a]', '\\[见 <https://x.cn/a>\\]'],
    [
      'what only looks like an address is no link',
      '写成 http://ip_x:port',
      '写成 `http://ip_x:port`',
    ],
    ['spaces stay outside of marks', '有<b> 粗 </b>字', '有 **粗** 字'],
    ['pieces of a sentence are one', '<b>工</b><b>会</b>', '**工会**'],
    [
      'bold within a link',
      '<a href="https://x.cn/">看<b>这里</b></a>',
      '[看**这里**](https://x.cn/)',
    ],
    [
      'brackets in an address',
      '<a href="https://x.cn/a_(b)">链</a>',
      '[链](https://x.cn/a_%28b%29)',
    ],
    ['line ends of the source', '<p>工会\n会员\nand more</p>', '工会会员 and more'],
    ['spaces that indent', '<p>　　 &nbsp;一段　　话&nbsp;</p><p>&nbsp;</p>', '一段　话'],
    ['invisible characters', '会\u200b\u00ad\ufeff员👨\u200d👩', '会员👨\u200d👩'],
    [
      'raised digits',
      'CO<sub>2</sub> 与 m<sup>2</sup>、注<sup>[注]</sup>',
      'CO₂ 与 m²、注\\[注\\]',
    ],
    [
      'an ordered list’s look at a line’s start',
      '<p>1. 不是列表</p><p>+ 也不是</p>',
      '1\\. 不是列表\n\n\\+ 也不是',
    ],
    ['a block’s look', '<p>:::提示</p>', '\\:::提示'],
    ['headings keep their distance', '<h1>一</h1><h2>二</h2>', '## 一\n\n### 二'],
    ['headings without a first', '<h2>一</h2><h3>二</h3>', '## 一\n\n### 二'],
    ['a list beside its item', '<ul><li>一</li><ul><li>一之一</li></ul></ul>', '- 一\n  - 一之一'],
    [
      'bars in cells',
      '<table><tr><td>a|b</td><td>c</td></tr></table>',
      '| a\\|b | c |\n| --- | --- |',
    ],
    [
      'a list in a cell',
      '<table><tr><td>a</td><td><ol><li>一</li><li>二</li></ol></td></tr></table>',
      '| a | 1. 一<br>2. 二 |\n| --- | --- |',
    ],
    [
      'tables that lay out a page',
      '<table><tr><td><table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>',
      '| 甲 | 乙 |\n| --- | --- |',
    ],
    ['scripts, forms, frames', '<script>x</script><button>x</button><iframe></iframe>文', '文'],
  ])('%s', (_, html, markdown) => {
    expect(paste(html).markdown).toBe(markdown);
  });

  test.each([
    ['https://x.cn/?utm_source=a&id=1&spm=2#p', 'https://x.cn/?id=1#p'],
    ['https://x.cn/?from=groupmessage&isappinstalled=0', 'https://x.cn/'],
    ['https://x.cn/?from=beijing&to=%E4%B8%8A', 'https://x.cn/?from=beijing&to=%E4%B8%8A'],
    ['mailto:a@x.cn', 'mailto:a@x.cn'],
    ['javascript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['file:///C:/a.docx', undefined],
    ['#_Toc1', undefined],
    ['https://', undefined],
  ])('the link %j becomes %j', (href, cleaned) => {
    expect(cleanLink(href)).toBe(cleaned);
  });

  test('pictures: what the clipboard holds is taken, what lies elsewhere is counted, trackers are neither', () => {
    const png = 'data:image/png;base64,iVBORw0KGgo=';
    const { blocks, leftOut } = paste(
      `前<img src="${png}">后<img src="file:///C:/1.png"><img src="https://x.cn/1.gif" width="1"><img src="x" alt="😊"><img src="data:image/svg+xml,<svg/>">`,
    );
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'picture', 'paragraph']);
    expect(leftOut).toBe(2);
  });
});
