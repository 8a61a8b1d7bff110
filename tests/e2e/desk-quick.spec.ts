import { type Page, expect } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read, test } from './desk-test.ts';

const TYPING = { width: 390, height: 500 };

test('一个“保存”按钮，Ctrl+S 也行；新的一条不说已经保存；按下马上看得出在做事', async ({
  desk,
  page,
  server,
}) => {
  await desk.startEntry('固定页面', '页面');
  await expect(page.getByRole('link', { name: '还没有保存过' })).toBeVisible();
  await expect(desk.field('标题')).toBeFocused();

  await desk.openEntry('固定页面', '无障碍与适老化');
  await expect(page.getByRole('button', { name: '保存', exact: true })).toBeDisabled();
  await desk.fill('摘要', '快快改一下。');
  const answer = await holdBack(page, '**/api/v1');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByRole('button', { name: '正在检查……' })).toBeDisabled();
  answer();
  await expect(desk.message(/^已保存$/)).toBeVisible();
  expect(await read(server, 'pages/accessibility.md')).toContain('快快改一下。');
});

test('新增一项就转到那里写；删掉有内容的一项先问，说出是哪一项', async ({ desk, page, server }) => {
  await desk.openEntry('设置', '法规目录');
  const before = await read(server, 'settings/laws.yml');
  await page.getByRole('button', { name: '新增法规' }).click();
  await expect(page.locator(':focus')).toHaveAccessibleName(/^代号/);
  await expect(page.locator(':focus')).toBeInViewport();

  // The new one is empty and is removed without a question.
  await page.getByRole('button', { name: '删除这一项' }).last().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: '删除这一项' }).first().click();
  const question = page.getByRole('dialog', { name: /^要删除法规“.+”吗？$/ });
  await expect(question).toBeVisible();
  await desk.answer('不删');
  await expect(question).toBeHidden();
  expect(before.match(/- id:/g)).toHaveLength(
    await page.getByRole('button', { name: '删除这一项' }).count(),
  );
});

test('网站设置：技术同事填的收在最后一组里，里面有错时自己打开', async ({ desk, page }) => {
  await desk.openEntry('设置', '网站设置');
  await expect(desk.field('网站地址')).toBeHidden();
  await page.getByText('技术设置：由管网站的技术同事填写').click();
  await desk.fill('网站地址', '不是网址');
  await page.getByText('技术设置：由管网站的技术同事填写').click();
  await expect(desk.field('网站地址')).toBeHidden();
  await desk.pressSave();
  await expect(desk.errors('网站地址')).toBeVisible();
});

test('新建的一条先填好今天和上次写的；时间写错，说得明白', async ({ desk, page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T10:00:00+08:00'));
  await desk.startEntry('文苑与要闻', '文章');
  await expect(desk.field('发布日期')).toHaveValue('2026-11-22');
  await desk.fill('标题', '第一篇');
  await desk.choose('类别', '通知');
  await desk.fill('摘要', '一句。');
  await desk.fill('作者', '宣传组');
  await desk.writeSource('正文。');
  await desk.save();

  await desk.startEntry('文苑与要闻', '文章');
  await expect(desk.field('作者')).toHaveValue('宣传组');
  await expect(page.getByText('通知', { exact: true })).toBeVisible();

  await desk.startEntry('活动', '活动');
  await desk.fill('开始', '明年春天');
  await page.keyboard.press('Tab');
  await expect(desk.errors('开始')).toContainText('应为日期和时间，写成 2026-12-30 14:00 这样');
});

test('手机上：正文的工具栏是一行，左右划；写表格、填链接时，写的地方和按钮都看得见', async ({
  desk,
  page,
  server,
}) => {
  await page.setViewportSize(TYPING);
  const lines = Array.from({ length: 30 }, (_, index) => `第${index}段。`).join('\n\n');
  const front = '---\ntitle: 长长的\nslug: chang\nsummary: 试\norder: 9\n---\n';
  const table =
    '| 甲 | 乙 | 丙 | 丁 | 戊 |\n| --- | --- | --- | --- | --- |\n| 一 | 二 | 三 | 四 | 五 |';
  await writeFile(join(server.root, 'pages/chang.md'), `${front}${lines}\n\n${table}\n`);
  await desk.openEntry('固定页面', '长长的');
  // The form moves once more when it has read what the fields refer to.
  await expect(async () => {
    const bold = await page.getByRole('button', { name: '粗体' }).boundingBox();
    const insert = await page.getByRole('button', { name: '插入' }).boundingBox();
    expect(insert?.y).toBe(bold?.y);
    const body = await desk.body.boundingBox();
    expect(body?.y, '正文从第一屏开始').toBeLessThan(TYPING.height);
  }).toPass();

  await desk.body.getByText('一', { exact: true }).click();
  for (let cells = 0; cells < 4; cells += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('写');
  await expect.poll(() => caretIsInSight(page)).toBe(true);
  await expect(page.getByRole('button', { name: '保存', exact: true })).toBeInViewport({
    ratio: 1,
  });

  await page.getByRole('button', { name: '链接', exact: true }).click();
  await expect(page.getByLabel('网址，或本站页面的标题')).toBeFocused();
  await expect(page.getByLabel('网址，或本站页面的标题')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: '确定' })).toBeInViewport({ ratio: 1 });
});

test('正文的编辑框还没来，回车也到正文：先写的字还在，接着写', async ({ desk, page }) => {
  const arrive = await holdBack(page, '**/rich-body-*.js');
  await desk.startEntry('固定页面', '页面');
  await expect(desk.field('标题')).toBeFocused();
  await page.keyboard.insertText('慢慢来');
  await page.keyboard.press('Enter');
  await expect(desk.field('正文')).toBeFocused();
  await expect(desk.body).toHaveCount(0);
  await page.keyboard.insertText('先写的，');
  arrive();
  await expect(desk.body).toBeFocused();
  await page.keyboard.insertText('后写的。');
  await expect(desk.body).toHaveText('先写的，后写的。');
  await expect(desk.preview.locator('.prose')).toHaveText('先写的，后写的。');
});

test('正文的编辑框来的时候，正用输入法打字：等这几个字选好再换，一个字不丢', async ({
  desk,
  page,
  context,
}) => {
  const arrive = await holdBack(page, '**/rich-body-*.js');
  await desk.startEntry('固定页面', '页面');
  await desk.fill('标题', '慢慢来');
  await desk.field('正文').focus();
  const browser = await context.newCDPSession(page);
  const compose = (text: string) =>
    browser.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await compose('zhong');
  const script = page.waitForResponse(/rich-body-/);
  arrive();
  const url = (await script).url();
  // Once this module has run here, it has also run where the page awaited it.
  await page.evaluate(async (address) => {
    await import(address);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }, url);
  await expect(desk.body).toHaveCount(0);
  await compose('zhongwen');
  await browser.send('Input.insertText', { text: '中文' });
  await expect(desk.body).toBeFocused();
  await expect(desk.body).toHaveText('中文');
  await expect(desk.preview.locator('.prose')).toHaveText('中文');
});

/** Holds back the requests to an address until the returned function is called. */
async function holdBack(page: Page, address: string): Promise<() => void> {
  let arrive: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(address, async (route) => {
    await slow;
    await route.continue();
  });
  return arrive;
}

function caretIsInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const node = getSelection()?.focusNode;
    const element = node instanceof Element ? node : node?.parentElement;
    const cell = element?.closest('td')?.getBoundingClientRect();
    if (!cell) return false;
    const seen = document.elementFromPoint(cell.left + cell.width / 2, cell.top + cell.height / 2);
    return seen?.closest('[data-slate-editor]') !== null;
  });
}
