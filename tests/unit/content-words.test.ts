import { describe, expect, test } from 'vitest';
import { reportedInBody } from './content-kit.ts';

const UNENDED = '没有结束，后面的文字都会看不见；请补上结尾，或去掉';
const NO_TAG = '不是 HTML 标签，读者看不见；要写尖括号，请写成 `<…>` 或 &lt;…&gt;';
const BY_MARKDOWN = '这里的 HTML 让文字看不见或换了地方，请改用 Markdown 写';
const TAIL = '\n\n后面的一段\n\n## 后面的标题\n';

describe('reports the line of unclosed HTML that swallows the text after it', () => {
  test.each([
    ['comment', '<!-- 待补', '<!--'],
    ['style', '<style>', '<style>'],
    ['script', '<script>', '<script>'],
    ['script in capitals', '<SCRIPT type=module>', '<script>'],
    ['template', '<template>', '<template>'],
    ['text area', '<textarea>', '<textarea>'],
    ['title', '<title>', '<title>'],
    ['obsolete code', '<xmp>', '<xmp>'],
    ['frame', '<iframe src="https://example.org/">', '<iframe>'],
    ['obsolete embedding', '<noembed>', '<noembed>'],
    ['obsolete frames', '<noframes>', '<noframes>'],
    ['text for no script', '<noscript>', '<noscript>'],
    ['plain text without an end', '<plaintext>', '<plaintext>'],
    ['graphic', '<svg>', '<svg>'],
    ['formula', '<math>', '<math>'],
    ['select', '<select>', '<select>'],
    ['details', '<details><summary>更多</summary>', '<details>'],
    ['CDATA', '<![CDATA[ 甲', '<![CDATA['],
    ['processing instruction', '<?php 甲', '<?'],
    ['declaration', '<!DOCTYPE html', '<!'],
    ['incomplete tag', '<div title="甲', '<div'],
    ['incomplete closing tag', '<div>甲</div', '</div'],
  ])('%s (%s)', (_, html, construct) => {
    expect(reportedInBody(`前面的一段\n\n${html}${TAIL}`)).toEqual([
      `3: “${construct}” ${UNENDED}`,
    ]);
  });

  test.each(['style', 'script', 'template', 'textarea', 'title', 'xmp', 'iframe', 'svg', 'math'])(
    '<%s> within a line of text',
    (name) => {
      expect(reportedInBody(`前面\n\n甲<${name}>乙${TAIL}`)).toEqual([`3: “<${name}>” ${UNENDED}`]);
    },
  );

  test('also within quotations, lists, tables and blocks', () => {
    expect(reportedInBody(`> 甲<style>乙${TAIL}`)).toEqual([`1: “<style>” ${UNENDED}`]);
    expect(reportedInBody(`1. 甲\n\n   <!-- 乙${TAIL}`)).toEqual([`3: “<!--” ${UNENDED}`]);
    expect(reportedInBody(`| 甲 |\n| - |\n| <title>乙 |${TAIL}`)).toEqual([
      `3: “<title>” ${UNENDED}`,
    ]);
    expect(reportedInBody(`:::提示\n<textarea>\n:::${TAIL}`).join()).toContain('“<textarea>”');
  });

  test('reports HTML that is closed only in a later paragraph', () => {
    expect(reportedInBody('甲<style>乙\n\n丙\n\n丁</style>戊\n')).toEqual([
      `1: “<style>” ${UNENDED}`,
    ]);
  });
});

describe('reports the line of text that readers would not see', () => {
  test.each([
    ['unknown tag', '请输入 <username>', `1: “<username>” ${NO_TAG}`],
    ['text in a text area', '甲\n\n<textarea>表格说明</textarea>', `3: “表格说明” ${BY_MARKDOWN}`],
    [
      'text in a formula',
      '<math><mi>甲</mi></math>',
      '1: “<math>” 嵌进来的视频、网页和图形不会出现在网页上；请改成链接：[看录像](网址)',
    ],
    [
      'unused footnote',
      '甲\n\n[^1]: 出处',
      '3: “出处” 这条注释正文里没有用到，读者看不见；请在正文里标出，或去掉',
    ],
    [
      'duplicate footnote',
      '甲[^1]\n\n[^1]: 出处\n\n[^1]: 另一个出处',
      '5: “另一个出处” 这条注释正文里没有用到，读者看不见；请在正文里标出，或去掉',
    ],
    [
      'more cells than the table head',
      '| 甲 | 乙 |\n| - | - |\n| 一 | 二 | 三 |',
      '3: “三” 这一行的格子比表头多，多出来的读者看不见',
    ],
    [
      'text outside the cells of a table',
      '<table><tr><td>格子</td></tr>\n说明</table>',
      `2: “说明” ${BY_MARKDOWN}`,
    ],
  ])('%s', (_, body, said) => {
    expect(reportedInBody(body)).toEqual([said]);
  });
});

describe('accepts what readers see in full', () => {
  test.each([
    '<!-- 编者的话 -->\n\n甲',
    '甲 <!-- 编者的话 --> 乙',
    '<!--\n编者的话\n\n还有\n-->\n\n甲',
    '<script>if (a < b) document.title = "<!--"</script>\n\n甲',
    '甲<script>alert(1)</script>乙',
    '<style>p > b { color: red }</style>\n\n甲',
    '<details>\n<summary>更多</summary>\n\n里面的 **字**\n\n</details>\n\n外面',
    '<p title="a > b">甲 &amp; 乙&nbsp;丙 R&D</p>',
    '<div align=center>\n\n甲\n\n</div>',
    '<table><tr><td>甲</td><td>乙</td></tr></table>',
    '<p>没有结束的一段\n\n<br>\n\n甲<br/>乙<img alt="丙">',
    '`<style>` 和 `<!--`，1 < 2，a<!--b，&lt;style&gt;，<https://example.org/>',
    '```html\n<style>\n```\n\n甲',
    '甲[^1]乙[^注]\n\n[^注]: 二\n\n[^1]: 一\n\n    一的第二段\n\n丙',
    '| 甲 | 乙 |\n| - | - |\n| 一 |\n\n- [x] 做完\n- [ ] 没做',
    ':::提示[注意]\n甲\n:::\n\n:::折叠问答{question="问"}\n答\n:::',
    '甲\u0007乙&#13;丙&#xFFFE;丁&#0;戊',
    '__ASTRO_IMAGE_ 甲 ~~乙~~ [丙](https://example.org/) ![丁](../media/stage.jpg "戊")',
  ])('%s', (body) => {
    expect(reportedInBody(body)).toEqual([]);
  });
});
