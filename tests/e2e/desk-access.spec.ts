import { type Locator, type Page, expect } from '@playwright/test';
import { collections } from '../../src/collections/index.ts';
import { seriousViolations } from './axe.ts';
import type { DeskPage } from './desk-page.ts';
import { list, read, test } from './desk-test.ts';
import { photo } from './fill-form.ts';

const PHONE = { width: 390, height: 844 };

type Open = (desk: DeskPage) => Promise<void>;

/** Each kind of page of the desk, and how an editor opens it. */
const PAGES: Readonly<Record<string, Open>> = {
  列表: (desk) => desk.openList('优惠商户'),
  改商户: (desk) => desk.openEntry('优惠商户', '老街面馆（示例）'),
  法规目录: (desk) => desk.openEntry('设置', '法规目录'),
  图片和附件: async (desk) => {
    await desk.openList('设置');
    await desk.page.getByRole('button', { name: '图片和附件' }).click();
    await expect(desk.page.getByRole('dialog').getByRole('button').last()).toBeVisible();
  },
};

/** The form of each collection: the same at every width, so checked once. */
const FORMS: Readonly<Record<string, Open>> = Object.fromEntries(
  Object.values(collections).map(({ label, singular }) => [
    `新建${singular}`,
    (desk: DeskPage) => desk.startEntry(label, singular),
  ]),
);

for (const [width, pages] of [
  [1366, PAGES],
  [390, PAGES],
  [1024, FORMS],
] as const) {
  test(`${width}像素宽：${Object.keys(pages).join('、')}没有严重的无障碍问题，也不用左右滚动`, async ({
    desk,
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    // A dialog that is still fading in has other colours.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const [name, open] of Object.entries(pages)) {
      await open(desk);
      expect(await seriousViolations(page), name).toEqual([]);
      expect(await sidewaysScroll(page), name).toBeLessThanOrEqual(0);
    }
  });
}

test('没有连上内容的说明页没有无障碍问题', async ({ page, server }) => {
  await page.route('**/api/v1', (route) => route.fulfill({ status: 404, body: '404' }));
  await page.goto(server.url);
  await expect(page.getByRole('heading', { name: '编辑台没有连上内容' })).toBeVisible();
  expect(await seriousViolations(page)).toEqual([]);
});

test('手机上：找到栏目、写、传图、看预览、保存，主要按钮都在屏幕里，至少44像素高', async ({
  desk,
  page,
  server,
}) => {
  await page.setViewportSize(PHONE);
  await desk.openList('文苑与要闻');
  await expectEasyToPress(page.getByRole('link', { name: '新建文章' }));
  await expectEasyToPress(page.getByRole('link', { name: '优惠商户', exact: true }));
  await expectEasyToPress(page.getByRole('button', { name: '图片和附件' }));

  await page.getByRole('link', { name: '新建文章' }).click();
  await expectEasyToPress(page.getByRole('link', { name: /返回“文苑与要闻”/ }));
  await desk.fill('标题', '手机上写的一篇');
  await desk.choose('类别', '文章');
  await desk.fill('摘要', '课间写的。');
  await desk.fill('作者', '王老师');
  await desk.fill('发布日期', '2026-11-20');
  await desk.openGroup('封面图');
  await page.getByRole('button', { name: '选择图片' }).click();
  const library = page.getByRole('dialog');
  await expectEasyToPress(library.locator('label').filter({ hasText: '上传' }));
  await library.locator('input[type=file]').setInputFiles(await photo('红烛.jpg'));
  await expect(library).toBeHidden();
  await desk.fill('替代文字', '桌上的一支红烛');
  await desk.writeSource('教室里很安静。');

  const preview = page.getByRole('button', { name: '预览', exact: true });
  await expectEasyToPress(preview);
  await preview.click();
  await expect(desk.preview.getByRole('heading', { name: '手机上写的一篇' })).toBeInViewport();
  await expect(desk.field('标题')).toBeHidden();
  await page.getByRole('button', { name: '编辑', exact: true }).click();
  await expect(desk.field('标题')).toBeVisible();

  // The keyboard of a phone leaves about half of the page.
  await page.setViewportSize({ width: PHONE.width, height: 430 });
  await desk.field('摘要').click();
  await expect(desk.field('摘要')).toBeInViewport();
  await expectEasyToPress(page.getByRole('button', { name: '保存', exact: true }));
  await page.setViewportSize(PHONE);
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);

  await desk.save();
  await expectEasyToPress(page.getByRole('button', { name: '删除', exact: true }));
  expect(await savedEssay(server, 'shou-ji-shang')).toContain('alt: 桌上的一支红烛');
});

test('手机上：填得不对时从预览回到表单', async ({ desk, page }) => {
  await page.setViewportSize(PHONE);
  await desk.startEntry('文苑与要闻', '文章');
  await page.getByRole('button', { name: '预览', exact: true }).click();
  await desk.pressSave();
  await expect(desk.field('标题')).toBeVisible();
});

test('只用键盘：从打开编辑台到存好一篇带图的文章，每一步都看得见焦点', async ({ page, server }) => {
  await page.goto(server.url);
  await expect(page.getByRole('link', { name: '文苑与要闻', exact: true })).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: '文苑与要闻', exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: '新建文章' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '标题' })).toBeFocused();

  await page.keyboard.type('只用键盘写的一篇');
  await tabTo(page, page.getByRole('combobox', { name: '类别' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: '摘要' }));
  await page.keyboard.type('没有碰过鼠标。');
  await tabTo(page, page.getByRole('textbox', { name: '作者' }));
  await page.keyboard.type('李老师');
  await tabTo(page, page.getByRole('textbox', { name: '发布日期' }));
  await page.keyboard.type('2026-11-20');

  await tabTo(
    page,
    page
      .getByText(/^封面图/)
      .first()
      .locator('xpath=following::button[1]'),
  );
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: '选择图片' }));
  await page.keyboard.press('Enter');
  const library = page.getByRole('dialog');
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, library.locator('input[type=file]'));
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(await photo('红烛.jpg'));
  await expect(library).toBeHidden();
  await tabTo(page, page.getByRole('textbox', { name: '替代文字' }));
  await page.keyboard.type('桌上的一支红烛');

  const text = page.getByRole('textbox', { name: '正文' });
  await tabTo(page, page.getByRole('button', { name: '无序列表' }));
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await page.keyboard.type('教室里很安静。');
  // Within a list the Tab key indents; after Esc it leaves the text.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(text).not.toBeFocused();

  await tabTo(page, page.getByRole('button', { name: '保存', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: /^已保存$/ })).toBeVisible();
  const saved = await savedEssay(server, 'zhi-yong-jian-pan');
  expect(saved).toContain('alt: 桌上的一支红烛');
  expect(saved).toMatch(/^[*-] 教室里很安静。$/m);
});

test('只用键盘：筛选列表，选媒体库里的图片', async ({ desk, page }) => {
  await desk.openList('优惠商户');
  await tabTo(page, page.getByRole('button', { name: '筛选' }));
  await page.keyboard.press('Enter');
  const filter = page.getByRole('menuitemcheckbox', { name: '类别：图书文具' });
  await expect(page.getByRole('menuitemcheckbox').first()).toBeFocused();
  while (!(await filter.evaluate((item) => item === document.activeElement)))
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(filter).toBeChecked();
  await expect(desk.entryLink('老街面馆（示例）')).toBeHidden();
  await page.keyboard.press('Escape');

  await tabTo(page, page.getByRole('button', { name: '图片和附件' }));
  await page.keyboard.press('Enter');
  const picture = page
    .getByRole('dialog')
    .getByRole('button', { name: /\.(?:jpg|webp)/ })
    .first();
  await tabTo(page, picture);
  await page.keyboard.press('Space');
  await expect(picture).toHaveAttribute('aria-pressed', 'true');
});

function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

async function expectEasyToPress(target: Locator): Promise<void> {
  await expect(target).toBeInViewport({ ratio: 1 });
  const box = await target.boundingBox();
  expect(box?.height, `${String(target)} 的高`).toBeGreaterThanOrEqual(44);
  expect(box?.width, `${String(target)} 的宽`).toBeGreaterThanOrEqual(44);
}

/** Presses Tab, or Shift+Tab if the target comes before, until it has the focus; each stop must be visible. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeAttached();
  const isBefore = await target.evaluate(
    (element) =>
      document.activeElement !== null &&
      (element.compareDocumentPosition(document.activeElement) &
        Node.DOCUMENT_POSITION_FOLLOWING) !==
        0,
  );
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(isBefore ? 'Shift+Tab' : 'Tab');
    expect(await hasVisibleFocus(page)).toBe('');
  }
  throw new Error(`Tab does not reach ${String(target)}`);
}

/**
 * Empty if the focus is visible, otherwise the element's HTML. A preview's frame and hidden file fields show it around
 * them.
 */
function hasVisibleFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body || focused.tagName === 'IFRAME') return '';
    // The browser renders the focus of a part of its own, the calendar of a date field.
    if (!focused.matches(':focus')) return '';
    const shows = (element: Element) => getComputedStyle(element).outlineStyle !== 'none';
    return shows(focused) || shows(focused.parentElement ?? focused)
      ? ''
      : focused.outerHTML.slice(0, 200);
  });
}

async function savedEssay(server: Parameters<typeof list>[0], start: string): Promise<string> {
  const name = (await list(server, 'essays')).find((file) => file.startsWith(start)) ?? '';
  return read(server, `essays/${name}`);
}
