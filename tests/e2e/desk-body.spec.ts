import { expect } from '@playwright/test';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { wholePdf } from '../whole-files.ts';
import { readBody } from '../../src/check/body.ts';
import { parseFrontMatter } from '../../src/content-format/front-matter.ts';
import { SNIPPETS } from '../unit/body-snippets.ts';
import type { DeskServer } from './desk-server.ts';
import { read, test } from './desk-test.ts';

const slugOf = (title: string) => pinyin(title, { toneType: 'none' }).replaceAll(' ', '-');

/** Writes an entry into the copy of the content, as if it had existed before. */
async function writeEntry(server: DeskServer, title: string, body: string): Promise<void> {
  const slug = slugOf(title);
  const front = `title: ${title}\nslug: ${slug}\nsummary: 试一试\norder: 9\n`;
  await writeFile(join(server.root, `pages/${slug}.md`), `---\n${front}---\n${body}`);
}

const bodyOf = async (server: DeskServer, title: string) =>
  (await read(server, `pages/${slugOf(title)}.md`)).replace(/^---\n[\s\S]*?\n---\n/, '');

test('正文里有块：改了别处，块原样留着', async ({ desk, page, server }) => {
  const before = await read(server, 'rights/how-to-join.md');
  await desk.openEntry('权益指南', '学校里怎么加入工会？');
  await expect(page.getByText('步骤', { exact: true })).toBeVisible();
  await page.getByRole('heading', { name: '找谁问' }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.type('呢');
  await expect(desk.preview.getByRole('heading', { name: '找谁问呢' })).toBeVisible();
  await desk.save();
  const bodyOf = (text: string) => parseFrontMatter(text).body.trim();
  expect(bodyOf(await read(server, 'rights/how-to-join.md'))).toBe(
    bodyOf(before).replace('## 找谁问', '## 找谁问呢'),
  );
});

test('什么写法都有的正文：改一段，别的一字不动；电脑再慢，打的字也在光标那里', async ({
  desk,
  page,
  server,
  context,
}) => {
  // Bodies that the desk would not save for other reasons are left to the unit tests.
  const sound = SNIPPETS.filter((markdown) => readBody(markdown).findings.length === 0);
  expect(sound.length).toBeGreaterThan(110);
  await writeFile(join(server.root, 'media/a.pdf'), wholePdf());
  const body = [...sound.map((markdown) => `${markdown}\n\n段落。`), '最后一段'].join('\n\n');
  await writeEntry(server, '什么都有', `---\n\n${body}\n`);
  await desk.openEntry('固定页面', '什么都有');
  const last = page.getByText('最后一段', { exact: true }).first();
  await last.scrollIntoViewIfNeeded();
  // So slow that the keys come before the editor has rendered, or even received, the new caret.
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await last.click({ position: { x: 1, y: 5 } });
  await page.keyboard.press('End');
  await page.keyboard.type('，改了');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await desk.save();
  expect(await bodyOf(server, '什么都有')).toBe(`---\n\n${body}，改了\n`);
});

test('打开、点进正文、换到源码再换回来：什么都没改', async ({ desk, page, server }) => {
  const before = await read(server, 'essays/better-rights.md');
  await desk.openEntry('文苑与要闻', '会员和职工，差在哪里');
  await page.getByText('原样保留（脚注）').first().click();
  await desk.showSource();
  await expect(page.getByText('[^2]: 《工会法》第十七条。')).toBeVisible();
  await page.getByText('[^2]: 《工会法》第十七条。').click();
  await page.keyboard.press('End');
  await desk.showRichText();
  await expect(page.getByText('原样保留（脚注）').first()).toBeVisible();
  await expect(page.getByRole('link', { name: '已全部保存' })).toBeVisible();
  expect(await read(server, 'essays/better-rights.md')).toBe(before);
});

test('引用：预览里看得出是引用，缩进去一点，左边有一条线', async ({ desk, server }) => {
  await writeEntry(server, '有引用', '自己的话。\n\n> 别人的话。\n\n又是自己的。\n');
  await desk.openEntry('固定页面', '有引用');
  const left = (text: string) =>
    desk.preview.getByText(text, { exact: true }).evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect().left;
    });
  await expect(desk.preview.getByText('别人的话。')).toBeVisible();
  expect(await left('别人的话。')).toBeGreaterThan((await left('自己的话。')) + 10);
  const line = await desk.preview
    .locator('blockquote')
    .evaluate((quote) => getComputedStyle(quote).borderLeftStyle);
  expect(line).toBe('solid');
});

test('原样保留的块：看得见是什么，能就地改源码', async ({ desk, server }) => {
  await writeEntry(server, '带什么来', '先看清单。\n\n* [ ] 证件\n* [x] 照片\n\n就这些。\n');
  await desk.openEntry('固定页面', '带什么来');
  await desk.openBlock('原样保留（勾选清单）');
  await desk.fill('Markdown 源码', '* [x] 证件\n* [x] 照片');
  await expect(desk.preview.locator('.prose').getByRole('img', { name: '已完成' })).toHaveCount(2);
  await desk.save();
  expect(await bodyOf(server, '带什么来')).toBe(
    '先看清单。\n\n* [x] 证件\n* [x] 照片\n\n就这些。\n',
  );
});

test('插入折叠问答：没写问题时有提醒，不写坏的块；写了就有', async ({ desk, page, server }) => {
  await writeEntry(server, '问与答', '第一段\n');
  await desk.openEntry('固定页面', '问与答');
  await page.getByText('第一段', { exact: true }).first().click();
  await page.keyboard.press('End');
  await desk.insertBlock('折叠问答');
  await expect(page.getByText('还没写问题')).toBeVisible();
  await desk.fill('内容', '能。**一个月内**办。');
  await expect(desk.preview.locator('.prose')).toContainText('一个月内');
  await expect(desk.preview.locator('details')).toHaveCount(0);
  await desk.fill('问题', '会籍能转吗？');
  await expect(page.getByText('还没写问题')).toBeHidden();
  await expect(desk.preview.locator('details > summary')).toHaveText('会籍能转吗？');
  await desk.save();
  expect(await bodyOf(server, '问与答')).toBe(
    '第一段\n\n:::折叠问答{question="会籍能转吗？"}\n能。**一个月内**办。\n:::\n',
  );
});

test('光标刚动过就点“插入”：菜单开着，不会自己关上', async ({ desk, page, server }) => {
  await writeEntry(server, '光标', '第一段\n\n**粗体**\n');
  await desk.openEntry('固定页面', '光标');
  const bold = page.getByRole('button', { name: '粗体' });
  const usual = await bold.evaluate((button) => getComputedStyle(button).color);
  await page.getByText('第一段', { exact: true }).first().click();
  await expect(desk.body).toBeFocused();
  // The editor reports a moved caret with a delay, which a quick editor can outrun.
  await page.getByRole('button', { name: '插入' }).evaluate((button) => {
    const text = document.evaluate(
      '//*[@data-slate-editor]//strong//text()',
      document,
      null,
      XPathResult.FIRST_ORDERED_NODE_TYPE,
    ).singleNodeValue;
    getSelection()?.collapse(text, 1);
    (button as HTMLElement).click();
  });
  await expect(bold).not.toHaveCSS('color', usual);
  await expect(page.getByRole('menuitem', { name: '折叠问答', exact: true })).toBeVisible();
});

test('光标刚动过就按工具：用在光标这里，不是它先前在的地方', async ({ desk, page, server }) => {
  await writeEntry(server, '刚动过', '第一段\n\n第二段\n');
  await desk.openEntry('固定页面', '刚动过');
  await page.getByText('第一段', { exact: true }).first().click();
  await expect(desk.body).toBeFocused();
  const tool = page.getByRole('button', { name: '引用', exact: true });
  await tool.evaluate((button) => {
    const [, second] = document.querySelectorAll('[data-slate-editor] p');
    if (second) getSelection()?.selectAllChildren(second);
    (button as HTMLElement).click();
  });
  await expect(desk.body.locator('blockquote')).toHaveText('第二段');
  await desk.save();
  expect(await bodyOf(server, '刚动过')).toBe('第一段\n\n> 第二段\n');
});

test('按工具栏，光标不离开正文：手机的键盘不收起来，接着就能写', async ({ desk, page, server }) => {
  await writeEntry(server, '不离开', '第一段\n');
  await desk.openEntry('固定页面', '不离开');
  await page.getByText('第一段', { exact: true }).first().click();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: '粗体' }).hover();
  await page.mouse.down();
  await expect(desk.body).toBeFocused();
  await page.mouse.up();
  await page.keyboard.type('粗的');
  await expect(desk.body.locator('strong')).toHaveText('粗的');
  await desk.save();
  expect(await bodyOf(server, '不离开')).toBe('第一段**粗的**\n');
});

test('插入法条：从法规目录里选，写条号', async ({ desk, page, server }) => {
  await writeEntry(server, '依据', '- 第一段\n- 第二段\n');
  await desk.openEntry('固定页面', '依据');
  // In the middle of a list's item: the block is inserted after the list.
  await page.getByText('第一段', { exact: true }).first().click();
  await desk.insertBlock('法条');
  await expect(page.getByText('还没选法规，还没写第几条')).toBeVisible();
  await desk.choose('法规', '工会法');
  await desk.fill('条', '22');
  await desk.fill('内容', '原文');
  await expect(desk.preview.locator('.law-source')).toContainText('《工会法》第二十二条');
  await desk.save();
  expect(await bodyOf(server, '依据')).toBe(
    '- 第一段\n- 第二段\n\n:::法条{law="trade-union-law" article="22"}\n原文\n:::\n',
  );
});

test('删掉一个块：只少了它；撤销就回来', async ({ desk, page, server }) => {
  const block = ':::提示\n*  要紧的话\n:::';
  await writeEntry(server, '删块', `第一段\n\n${block}\n\n后一段\n`);
  await desk.openEntry('固定页面', '删块');
  await page.getByRole('button', { name: '删掉提示' }).click();
  await expect(desk.preview.locator('.note')).toHaveCount(0);
  await page.getByText('后一段', { exact: true }).first().click();
  await page.keyboard.press('Control+z');
  await expect(desk.preview.locator('.note')).toHaveCount(1);
  await page.getByRole('button', { name: '删掉提示' }).click();
  await desk.save();
  expect(await bodyOf(server, '删块')).toBe('第一段\n\n后一段\n');
});

test('图集：加一张图，写替代文字；别的图一字不动', async ({ desk, page, server }) => {
  const gallery =
    ':::图集\n![合唱](../media/choir.jpg "演出前")\n![舞台](../media/candle-stage.jpg)\n:::';
  await writeEntry(server, '看图', `${gallery}\n\n后一段\n`);
  await desk.openEntry('固定页面', '看图');
  await expect(page.getByText('图集：2 张图片')).toBeVisible();
  await expect(desk.preview.locator('.gallery figcaption')).toHaveText(['演出前', '舞台']);
  await desk.openBlock('图集：2 张图片');
  await page.getByRole('button', { name: '新增图片' }).click();
  await desk.pickPicture('dance.jpg');
  await desk.fill('替代文字', '民族舞', true);
  await desk.save();
  expect(await bodyOf(server, '看图')).toBe(
    ':::图集\n![合唱](../media/choir.jpg "演出前")\n\n![舞台](../media/candle-stage.jpg)\n\n![民族舞](../media/dance.jpg)\n:::\n\n后一段\n',
  );
});

test('粘贴带图片的文字：编辑台不垮，加粗、链接和列表还在', async ({ desk, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.startEntry('固定页面', '页面');
  await desk.body.click();
  await page.evaluate(async () => {
    const html =
      '<p>前<b>粗</b><img src="https://example.com/a.png">后<a href="https://example.cn/">链</a></p><ul><li>一</li></ul>';
    const type = 'text/html';
    await navigator.clipboard.write([new ClipboardItem({ [type]: new Blob([html], { type }) })]);
  });
  await page.keyboard.press('Control+V');
  await expect(desk.preview.locator('.prose strong')).toHaveText('粗');
  await expect(desk.preview.locator('.prose a')).toHaveAttribute('href', 'https://example.cn/');
  await expect(desk.preview.locator('.prose li')).toHaveText('一');
  await expect(desk.preview.locator('.prose img')).toHaveCount(0);
});

test('插入条文：看得见大意，标记写在光标那里，预览里折在这一段后面', async ({
  desk,
  page,
  server,
}) => {
  const laws = join(server.root, 'settings/laws.yml');
  await appendFile(
    laws,
    [
      '  - id: made-up-law',
      '    title: 虚构的规定',
      '    shortName: 虚构规定',
      '    revised: 2020-01-01',
      '    confidence: original',
      '    source: 测试',
      '    articles:',
      '      - article: "7"',
      '        says: 虚构的假98天。',
      '',
    ].join('\n'),
  );
  await writeEntry(server, '休假', '虚构的假98天\n');
  await desk.openEntry('固定页面', '休假');
  await page.getByText('虚构的假98天', { exact: true }).first().click();
  await expect(desk.body).toBeFocused();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: '条文', exact: true }).click();
  const form = page.getByRole('form', { name: '条文' });
  await form.getByRole('button', { name: '插入条文' }).click();
  await expect(form.getByRole('alert')).toContainText('还没选法规');
  await form.getByLabel('法规').selectOption('虚构规定');
  await form.getByLabel('第几条').fill('8');
  await expect(form.getByRole('status')).toContainText('还没有第八条的大意');
  await form.getByLabel('第几条').fill('7');
  await expect(form.getByRole('status')).toContainText('第七条大意：虚构的假98天。');
  await page.keyboard.press('Enter');
  await expect(desk.body).toBeFocused();
  await page.keyboard.type('。');
  await expect(desk.preview.getByRole('link', { name: '〔虚构规定第七条〕' })).toBeVisible();
  await expect(desk.preview.locator('details.basis > summary')).toHaveText('依据：虚构规定第七条');
  await desk.save();
  expect(await bodyOf(server, '休假')).toBe('虚构的假98天〔虚构规定第七条〕。\n');
});

test('点一下、按 End，马上按工具：插在光标那里，不在点过的地方', async ({ desk, page, server }) => {
  await writeEntry(server, '光标', '这里点一下\n');
  await desk.openEntry('固定页面', '光标');
  const text = page.getByText('这里点一下', { exact: true }).first();
  const tool = page.getByRole('button', { name: '条文', exact: true });
  await expect(text).toBeVisible();
  const middles = () =>
    Promise.all(
      [text, tool].map(async (place) => {
        const box = await place.boundingBox();
        if (!box) throw new Error('not on the page');
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }),
    );
  // The form moves once more when it has read what the fields refer to.
  let [clicked, pressed] = await middles();
  await expect(async () => {
    const before = [clicked, pressed];
    [clicked, pressed] = await middles();
    expect([clicked, pressed]).toEqual(before);
  }).toPass();
  // One after the other, without waiting for the page in between.
  await page.mouse.click(clicked?.x ?? 0, clicked?.y ?? 0);
  await page.keyboard.press('End');
  await page.mouse.click(pressed?.x ?? 0, pressed?.y ?? 0);
  await page.getByRole('form', { name: '条文' }).getByRole('button', { name: '取消' }).click();
  await expect(desk.body).toBeFocused();
  await page.keyboard.type('。');
  await desk.save();
  expect(await bodyOf(server, '光标')).toBe('这里点一下。\n');
});
