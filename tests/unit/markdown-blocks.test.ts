import { describe, expect, test } from 'vitest';
import { BLOCK_NAMES } from '../../src/markdown/blocks.ts';
import { render, tagsOf, textOf, valuesOf } from './markdown-kit.ts';

describe('blocks', () => {
  test.each([
    ['note', ':::提示\n一\n:::', 'note', '提示一'],
    ['note with its own title', ':::提示[先看**这里**]\n一\n:::', 'note', '先看这里一'],
    ['caution', ':::提示{kind=caution}\n一\n:::', 'note note-caution', '注意一'],
    [
      'caution with its own title',
      ':::提示[当心]{kind=caution}\n一\n:::',
      'note note-caution',
      '当心一',
    ],
    ['steps', ':::步骤\n1. 一\n2. 二\n:::', 'steps', '一 二'],
    [
      'statute',
      ':::法条{law="union" article="43"}\n原文\n:::',
      'law',
      '原文《工会法》第四十三条（2021年版本）',
    ],
    [
      'item of a statute',
      ':::法条{law="union" article="3(五)"}\n原文\n:::',
      'law',
      '原文《工会法》第三条第（五）项（2021年版本）',
    ],
    ['unknown statute', ':::法条{law="nope" article="3"}\n原文\n:::', 'law', '原文nope 第三条'],
    ['attachment', ':::附件{file="../media/a.pdf" title="申请表"}\n:::', 'attachment', '申请表'],
    [
      'attachment without a title',
      ':::附件{file="../media/a.pdf"}\n:::',
      'attachment',
      '../media/a.pdf',
    ],
    [
      'attachment with an empty title',
      ':::附件{file="../media/a.pdf" title=""}\n:::',
      'attachment',
      '../media/a.pdf',
    ],
    ['question', ':::折叠问答{question="能退吗？"}\n能。\n:::', 'question', '能退吗？能。'],
    ['question without its text', ':::折叠问答\n能。\n:::', 'question', '问题能。'],
    [
      'gallery',
      ':::图集\n![甲](../media/台%20上.jpg)\n![乙](../media/b.jpg "图注")\n:::',
      'gallery',
      '甲图注',
    ],
    ['unverified', ':::待核实\n一\n:::', 'unverified', '待核实一'],
    [
      'unverified with a source',
      ':::待核实{source="网上"}\n一\n:::',
      'unverified',
      '待核实一来源：网上',
    ],
  ])('%s', async (_, markdown, className, text) => {
    const html = await render(markdown);
    expect(valuesOf(html, 'class')[0]).toBe(className);
    expect(textOf(html)).toBe(text);
  });

  test.each(BLOCK_NAMES)('%s: renders the Markdown within', async (name) => {
    expect(await render(`:::${name}\n**一。**二\n:::`)).toContain('<p><strong>一。</strong>二</p>');
  });

  test('a gallery has one figure for each picture, hides repeated alternative text from screen readers, and shows captions', async () => {
    const html = await render(
      ':::图集\n![甲](../media/a.jpg)\n![乙](../media/b.jpg "图注")\n\n![](../media/c.jpg)\n:::',
    );
    expect(html.match(/<figure>.*?<\/figure>/gs)).toHaveLength(3);
    expect(html).toContain('alt="甲"');
    expect(html).toContain('<figcaption aria-hidden="true">甲</figcaption>');
    expect(html).toContain('<figcaption>图注</figcaption>');
    expect(html.match(/<figcaption/g)).toHaveLength(2);
  });

  test('a picture alone becomes a figure when it has a caption, and stays a plain picture otherwise', async () => {
    expect(await render('![甲](../media/a.jpg "去年的球赛")')).toMatch(
      /^<figure><img [^>]*alt="甲"[^>]*><figcaption>去年的球赛<\/figcaption><\/figure>$/,
    );
    expect(await render('![甲](../media/a.jpg)')).not.toContain('figure');
    expect(await render('字![甲](../media/a.jpg "图说")字')).not.toContain('figure');
  });

  test('a question opens without scripts', async () => {
    const html = await render(':::折叠问答{question="<b>问</b>"}\n- 一\n:::');
    expect(html).toMatch(
      /^<details class="question"><summary>&#x3C;b>问&#x3C;\/b><\/summary>\s*<ul>/,
    );
  });

  test('note and unverified have the role of a note', async () => {
    expect(valuesOf(await render(':::提示\n一\n:::\n\n:::待核实\n二\n:::'), 'role')).toEqual([
      'note',
      'note',
    ]);
  });

  test('steps are an ordered list', async () => {
    expect(tagsOf(await render(':::步骤\n1. 一\n2. 二\n:::'))).toEqual(['div', 'ol', 'li', 'li']);
  });

  test('the link of an attachment is below the base path', async () => {
    expect(
      valuesOf(await render(':::附件{file="../media/表.pdf" title="表"}\n:::'), 'href'),
    ).toEqual(['/gonghui/media/%E8%A1%A8.pdf']);
  });

  test('an unknown block keeps its text', async () => {
    expect(textOf(await render(':::警告\n一\n:::'))).toBe('一');
  });

  test('blocks nest', async () => {
    const html = await render('::::步骤\n1. 一\n\n:::提示\n二\n:::\n::::\n\n三');
    expect(valuesOf(html, 'class')).toEqual(['steps', 'note', 'note-title']);
    expect(html).toMatch(/<p>三<\/p>$/);
  });

  test('the braces of a block bring in no other attributes', async () => {
    const html = await render(
      ':::提示{#main .site-header onclick=x style="color:red" hidden}\n一\n:::',
    );
    expect(html).not.toMatch(/main|site-header|onclick|style|hidden/);
  });

  test('scripts within a block are removed', async () => {
    const html = await render(
      ':::附件{file="javascript:alert(1)" title="<script>x</script>"}\n:::\n\n:::待核实{source="<img src=x onerror=y>"}\n一\n:::',
    );
    expect(valuesOf(html, 'href')).toEqual([]);
    expect(tagsOf(html)).not.toContain('script');
    expect(tagsOf(html)).not.toContain('img');
  });
});

describe('footnotes', () => {
  const markdown = '一[^1]，二[^1]，三[^注]。\n\n[^1]: 甲\n[^注]: 乙\n';

  test('have a Chinese heading and Chinese back links', async () => {
    const html = await render(markdown);
    expect(html).toContain('>注释</h2>');
    expect(valuesOf(html, 'aria-label')).toEqual([
      '回到正文的注释1',
      '回到正文的注释1（第2处）',
      '回到正文的注释2',
    ]);
  });

  test('have distinct targets for the links to and fro', async () => {
    const html = await render(markdown);
    const ids = valuesOf(html, 'id');
    const targets = valuesOf(html, 'href').map((href) => href.slice(1));
    expect(targets).toHaveLength(6);
    expect(ids).toEqual(expect.arrayContaining(targets));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(valuesOf(html, 'aria-describedby')));
  });

  test('have no section when there are none', async () => {
    expect(await render('一')).toBe('<p>一</p>');
  });
});
