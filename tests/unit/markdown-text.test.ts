import { describe, expect, test } from 'vitest';
import { preview, render, tagsOf, textOf, valuesOf } from './markdown-kit.ts';

describe('emphasis in Chinese text', () => {
  test.each([
    ['**工会。**会员', '<p><strong>工会。</strong>会员</p>'],
    ['会员**“工会”**的', '<p>会员<strong>“工会”</strong>的</p>'],
    ['*（注）*会员', '<p><em>（注）</em>会员</p>'],
    ['8~10点，20~30元', '<p>8~10点，20~30元</p>'],
    ['~~删。~~除', '<p><del>删。</del>除</p>'],
  ])('%s', async (markdown, html) => {
    expect(await render(markdown)).toBe(html);
  });

  test.each([
    '10:30 开始',
    '时间:下午',
    '时间：下午:::三点',
    ':提示[一]',
    '::提示[一]',
    '电话 010:123{a=b}',
  ])('leaves %s as written', async (written) => {
    expect(await render(written)).toBe(`<p>${written}</p>`);
  });
});

describe('headings', () => {
  test('become h2 where written as h1, since a page has one h1', async () => {
    expect(tagsOf(await render('# 一\n\n<h1>二</h1>\n'))).toEqual(['h2', 'h2']);
  });

  test('have prefixed, unique ids', async () => {
    const ids = valuesOf(await render('## 会费\n\n## 会费\n\n### main\n\n## 会费-1\n'), 'id');
    expect(ids[0]).toBe('h-会费');
    expect(ids[2]).toBe('h-main');
    expect(new Set(ids).size).toBe(4);
  });
});

describe('links', () => {
  test.each([
    ['[甲](/rights/)', '/gonghui/rights/'],
    ['[甲](/)', '/gonghui/'],
    ['[甲](../media/a.pdf)', '/gonghui/media/a.pdf'],
    ['| 甲 |\n| --- |\n| [乙](/rights/) |', '/gonghui/rights/'],
    ['[甲](#h-a)', '#h-a'],
    ['[甲](mailto:a@example.org)', 'mailto:a@example.org'],
    ['[甲](tel:010-1)', 'tel:010-1'],
  ])('internal and contact links are not external: %s → %s', async (markdown, href) => {
    const html = await render(markdown);
    expect(valuesOf(html, 'href')).toEqual([href]);
    expect(html).not.toContain('rel=');
  });

  test.each([
    '[甲](https://example.org/)',
    '[甲](//example.org)',
    '<https://example.org>',
    '| 甲 |\n| --- |\n| [乙](https://example.org/) |',
    String.raw`<a href="/\example.org">甲</a>`,
    String.raw`<a href="\\example.org">甲</a>`,
    '<a href="/&#9;/example.org">甲</a>',
    '<a href="https://example.org" rel="opener" target="_blank">甲</a>',
  ])('external links are labelled and send no referrer: %s', async (markdown) => {
    const html = await render(markdown);
    expect(valuesOf(html, 'rel')).toEqual(['noopener noreferrer nofollow']);
    expect(valuesOf(html, 'class')).toContain('external');
    expect(textOf(html)).toContain('（外部网站）');
    expect(html).not.toContain('target');
  });
});

describe('images', () => {
  test('load lazily where uploaded', async () => {
    expect(await render('![台上](../media/a.jpg)')).toBe(
      '<p><img src="../media/a.jpg" alt="台上" loading="lazy" decoding="async"></p>',
    );
  });

  test.each([
    '![台上](https://example.org/a.png)',
    '![台上](//example.org/a.png)',
    '<div><img src=//example.org/a.png alt=台上></div>',
    '<img src="data:image/png;base64,AA" alt="台上">',
    String.raw`<img src="/\example.org/a.png" alt="台上">`,
    '| 甲 |\n| --- |\n| ![台上](https://example.org/a.png) |',
    '<a href="/x/"><img src="//example.org/a.png" alt="台上"></a>',
  ])('are replaced by their text where they come from elsewhere: %s', async (markdown) => {
    const html = await render(markdown);
    expect(tagsOf(html)).not.toContain('img');
    expect(html).toContain('［图片：台上］');
    expect(html).not.toContain('example.org');
  });

  test('are shown in the preview where known, and replaced by their text where unknown or malformed', async () => {
    expect(valuesOf(await preview('![台上](<../media/台 上.jpg>)'), 'src')).toEqual(['blob:stage']);
    for (const path of ['../media/gone.jpg', '../media/%ff.jpg']) {
      expect(await preview(`![台上](${path})`)).toBe('<p>［图片：台上］</p>');
    }
  });
});

test('task list items have labelled symbols, not checkboxes', async () => {
  const html = await render('- [x] 领票\n- [ ] 签到\n');
  expect(valuesOf(html, 'aria-label')).toEqual(['已完成', '未完成']);
  expect(valuesOf(html, 'role')).toEqual(['img', 'img']);
  expect(tagsOf(html)).not.toContain('input');
  expect(textOf(html)).toBe('☑ 领票 ☐ 签到');
});

test('table columns are aligned by class, not by the align attribute', async () => {
  const html = await render('| 左 | 中 | 右 |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |');
  expect(html).not.toContain('align=');
  expect(html).toContain('<th scope="col">左</th>');
  expect(html).toContain('<td class="center">2</td>');
  expect(html).toContain('<td class="right">3</td>');
});
