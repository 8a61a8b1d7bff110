import { type BrowserContext, type Page, expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { DeskPage } from './desk-page.ts';
import { render } from '../unit/markdown-kit.ts';
import { list, test } from './desk-test.ts';

const fixture = (name: string) => readFile(`tests/fixtures/paste/${name}`, 'utf8');

/** A new page with the caret in its empty body. */
async function startPage(desk: DeskPage): Promise<void> {
  await desk.startEntry('固定页面', '页面');
  await desk.body.click();
}

/** The desk's Markdown of the body; switches the editor to source. */
async function source(desk: DeskPage): Promise<string> {
  await desk.showSource();
  const lines = desk.page.locator('.cms-editor-raw [data-slate-node="element"]');
  const texts = await lines.allInnerTexts();
  return texts.map((line) => line.replace(/[\n\ufeff]/g, '')).join('\n');
}

/** The HTML that readers get; ignores whether a list's items are separated by blank lines. */
async function published(markdown: string): Promise<string> {
  const html = await render(markdown);
  return html.replace(/(<li>)\s*<p>(.*?)<\/p>/gs, '$1$2').replace(/\s*\n\s*/g, '');
}

for (const [name, place] of [
  ['word', 'Word'],
  ['wps', 'WPS'],
  ['weixin', '公众号文章'],
  ['web-page', '网页'],
  ['excel', 'Excel'],
  ['pdf', 'PDF'],
] as const) {
  test(`从${place}粘贴：意思都在，样式、跟踪和空行都去掉`, async ({ desk }) => {
    await startPage(desk);
    await desk.paste(
      name === 'pdf' ? { text: await fixture('pdf.txt') } : { html: await fixture(`${name}.html`) },
    );
    const expected = await fixture(`${name}.md`);
    await expect(desk.body).toContainText(/书|活动|帮扶|假/);
    expect(await published(await source(desk))).toBe(await published(expected));
  });
}

test('粘贴的图片：截图和嵌在文字里的都上传，远处的和本机的不带，并说清楚', async ({
  desk,
  page,
  server,
}) => {
  await startPage(desk);
  const png = await picture('#a33');
  const address = `data:image/png;base64,${png.toString('base64')}`;
  await desk.paste({
    html: `<p>前<img src="${address}">后</p><img src="file:///C:/1.png"><p><img data-src="https://mmbiz.qpic.cn/a"></p>`,
  });
  await expect(page.getByText('有 2 张图片没有带过来')).toBeVisible();
  await expect(desk.preview.locator('.prose img')).toHaveCount(1);
  await desk.paste({
    files: [{ name: 'image.png', mimeType: 'image/png', buffer: await picture('#33a') }],
  });
  await expect(page.getByText('请在它下面写上替代文字')).toBeVisible();
  await expect(desk.preview.locator('.prose img')).toHaveCount(2);
  await desk.paste({ files: [{ name: '通知.pdf', mimeType: 'application/pdf', buffer: png }] });
  await expect(page.getByText('这里只能放图片')).toBeVisible();

  await desk.fill('标题', '带图的页面');
  await desk.fill('摘要', '两张图。');
  await desk.fill('页脚里的次序', '9');
  await desk.save();
  const text = await source(desk);
  const names = [...text.matchAll(/!\[\]\(\.\.\/media\/([\w-]+\.webp)\)/g)].map(([, name]) => name);
  expect(text.trim().replace(/\(\S+\)/g, '()')).toBe('前\n\n![]()\n\n后\n\n![]()');
  expect(new Set(names).size).toBe(2);
  expect(await list(server, 'media')).toEqual(expect.arrayContaining(names));
});

test('表格：插入，填写，加减行列，Tab 和回车，最后写出来的就是表格', async ({ desk, page }) => {
  await startPage(desk);
  await page.keyboard.type('前面');
  await page.getByRole('button', { name: '表格', exact: true }).click();
  await page.getByLabel('行数（含表头）').fill('2');
  await page.getByLabel('列数').fill('2');
  await page.keyboard.press('Enter');
  // The caret moves into the first cell once the table exists.
  await expect(page.getByRole('toolbar', { name: '表格' })).toBeVisible();
  await expect(page.locator('[contenteditable="true"]:focus')).toBeVisible();
  await page.keyboard.type('日期');
  await page.keyboard.press('Tab');
  await page.keyboard.type('地点');
  await page.keyboard.press('Tab');
  await page.keyboard.type('九月');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('东门');
  await page.keyboard.press('Enter');
  await page.keyboard.type('八点');
  await page.keyboard.press('Tab');
  await page.keyboard.type('十月');
  expect(await rows(desk)).toEqual([
    ['日期', '地点'],
    ['九月', '东门\n八点'],
    ['十月', ''],
  ]);

  const tool = (name: string) =>
    page.getByRole('toolbar', { name: '表格' }).getByRole('button', { name });
  await tool('右侧加列').click();
  await page.keyboard.type('新列');
  await tool('上方加行').click();
  await page.keyboard.type('新行');
  await tool('下方加行').click();
  await tool('左侧加列').click();
  await page.keyboard.type('左');
  expect(await rows(desk)).toEqual([
    ['日期', '', '', '地点'],
    ['九月', '', '', '东门\n八点'],
    ['', '', '新行', ''],
    ['', '左', '', ''],
    ['十月', '', '新列', ''],
  ]);
  await tool('删除这行').click();
  await tool('删除这列').click();
  await page.keyboard.press('Backspace');
  await tool('到表格下面写').click();
  await page.keyboard.type('后面');
  expect((await source(desk)).replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---')).toBe(
    '前面\n\n| 日期 | | 地点 |\n| --- | --- | --- |\n| 九月 | | 东门<br>八点 |\n| | 新行 | |\n| 十月 | 新列 | |\n\n后面',
  );
});

test('手机上，只用键盘：插入表格，再删掉', async ({ desk, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await startPage(desk);
  await page.getByRole('button', { name: '表格', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('行数（含表头）')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.body.locator('td')).toHaveCount(9);
  const remove = page.getByRole('button', { name: '删除表格' });
  // The tools are one row that scrolls sideways; the focused one is visible.
  await remove.focus();
  const box = await remove.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  await page.keyboard.press('Enter');
  await expect(desk.body.locator('table')).toHaveCount(0);
});

test('链接：选中文字，从本站页面里挑一个；再改成外面的网址；不能打开的不收', async ({
  desk,
  page,
}) => {
  await startPage(desk);
  await page.keyboard.type('怎么入会');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+K');
  const address = page.getByLabel('网址，或本站页面的标题');
  await expect(page.locator('datalist option[value="/rights/how-to-join/"]')).toBeAttached();
  await address.fill('学校里怎么加入工会？');
  await page.keyboard.press('Enter');
  await expect(desk.body.locator('a')).toHaveAttribute('href', '/rights/how-to-join/');

  await desk.body.locator('a').click();
  await page.getByRole('button', { name: '链接', exact: true }).click();
  await expect(address).toHaveValue('/rights/how-to-join/');
  await address.fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByText('这不是能打开的网址')).toBeVisible();
  await address.fill('www.example.cn/a');
  await page.keyboard.press('Enter');
  expect(await source(desk)).toBe('[怎么入会](https://www.example.cn/a)');
});

test('输入法：一点进去就打，正文、列表、标题中间和标签里都不丢字', async ({
  desk,
  page,
  context,
}) => {
  const keyboard = await inputMethod(context, page);
  await startPage(desk);
  await keyboard.compose(['d', 'di', 'di yi'], '第一段');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '无序列表' }).click();
  await keyboard.compose(['l', 'lie', 'lie biao'], '列表');
  await page.keyboard.press('Enter');
  await keyboard.compose(['x', 'xiang'], '又一项');
  await expect(desk.body.locator('li')).toHaveText(['列表', '又一项']);

  const title = desk.field('标题');
  await title.click();
  await keyboard.compose(['k', 'kai', 'kai hui'], '开会通知');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await keyboard.compose(['d', 'de'], '的');
  await keyboard.compose(['x', 'xin'], '新');
  await expect(title).toHaveValue('开会的新通知');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await keyboard.compose(['h', 'huan'], '换掉');
  await expect(title).toHaveValue('换掉');
});

test('标签：用顿号、逗号、分号隔开都行，打字时不被改动，离开后看得出分成了几个', async ({
  desk,
  page,
  context,
}) => {
  const keyboard = await inputMethod(context, page);
  await desk.startEntry('文苑与要闻', '文章');
  const tags = desk.field('标签');
  await tags.click();
  await keyboard.compose(['h', 'hui', 'hui yuan '], '会员服务');
  await keyboard.compose(['，'], '，');
  await keyboard.compose(['h', 'huo'], '活动');
  await page.keyboard.type('；合唱, 读书 ');
  await expect(tags).toHaveValue('会员服务，活动；合唱, 读书 ');
  await page.keyboard.press('Tab');
  await expect(tags).toHaveValue('会员服务、活动、合唱、读书');
});

/** The text of the table, row by row. */
function rows(desk: DeskPage): Promise<string[][]> {
  return desk.body.locator('tr').evaluateAll((list) =>
    list.map((row) =>
      [...row.querySelectorAll('td')].map((cell) =>
        cell.innerText
          .replace(/\ufeff/g, '')
          .trim()
          .replace(/\n+/g, '\n'),
      ),
    ),
  );
}

/** An input method: letters that change at the caret until the characters are chosen. */
async function inputMethod(context: BrowserContext, page: Page) {
  const browser = await context.newCDPSession(page);
  return {
    async compose(steps: readonly string[], chosen: string): Promise<void> {
      for (const text of steps) {
        const [selectionStart, selectionEnd] = [text.length, text.length];
        await browser.send('Input.imeSetComposition', { text, selectionStart, selectionEnd });
      }
      await browser.send('Input.insertText', { text: chosen });
    },
  };
}

function picture(background: string): Promise<Buffer> {
  const image = sharp({ create: { width: 60, height: 40, channels: 3, background } });
  return image.png().toBuffer();
}
