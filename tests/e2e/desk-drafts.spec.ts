import { expect } from '@playwright/test';
import { startDeskServer } from './desk-server.ts';
import { DeskPage } from './desk-page.ts';
import { list, read, test } from './desk-test.ts';
import { FULL_CONTENT } from '../full-site.ts';

const LEAVING = '还有没保存的修改';

test('没写完的草稿：存得下，列出还差哪几处，再打开还在；要上网时才要补齐', async ({
  desk,
  page,
  server,
}) => {
  const before = await list(server, 'essays');
  await desk.startEntry('文苑与要闻', '文章');
  await desk.fill('标题', '写了一半');
  await page.getByRole('switch', { name: /^草稿/ }).click();
  await desk.save();
  await expect(page.getByText(/^还差 \d 处：正文、类别、摘要/)).toBeVisible();
  const [file = ''] = (await list(server, 'essays')).filter((name) => !before.includes(name));
  expect(await read(server, `essays/${file}`)).toMatch(/title: 写了一半\n(?:.*\n)*draft: true\n/);

  await page.reload();
  const open = page.getByRole('group').filter({ hasText: '补齐了才能上网' });
  await open.getByText(/^还差 \d 处/).click();
  await open.getByRole('button', { name: '摘要' }).click();
  await expect(desk.field('摘要')).toBeFocused();
  await page.keyboard.type('补上摘要。');
  await expect(open.getByRole('button', { name: '摘要' })).toBeHidden();
  await desk.save();

  await page.getByRole('switch', { name: /^草稿/ }).click();
  await desk.pressSave();
  await expect(desk.message(/有 \d 处要改，还没有保存/)).toBeVisible();
  expect(await read(server, `essays/${file}`)).toContain('draft: true');
});

test('先审核再发布：没写完的草稿存得下，发布时说还差什么', async ({ page }) => {
  const server = await startDeskServer('/', 0, FULL_CONTENT, true);
  try {
    const desk = new DeskPage(page, server.url);
    await desk.startEntry('文苑与要闻', '文章');
    await desk.fill('标题', '待审的半篇');
    await desk.saveDraft();
    await desk.press('提交审核');
    await expect(page.getByText('待审', { exact: true })).toBeVisible();
    await desk.openReview();
    await desk.press('发布', desk.card('待审', '待审的半篇'));
    await expect(desk.message('还差')).toContainText('摘要');
    await expect(desk.card('待审', '待审的半篇')).toBeVisible();
  } finally {
    await server.close();
  }
});

test('没保存就离开：问存成草稿、留在这台电脑上还是不要了；留下的列在列表上面，点开就是', async ({
  desk,
  page,
  server,
}) => {
  const before = await list(server, 'essays');
  await desk.startEntry('文苑与要闻', '文章');
  await desk.fill('标题', '走开的一篇');
  await page.goBack();
  await expect(desk.dialog(LEAVING)).toContainText('《走开的一篇》');
  await page.keyboard.press('Escape');
  await expect(desk.field('标题')).toHaveValue('走开的一篇');
  expect(page.url()).toMatch(/\/new$/);

  await page.goBack();
  await desk.answer('留在这台电脑上');
  const kept = page.getByRole('region', { name: '这台电脑上没保存的' });
  await kept.getByRole('link', { name: '走开的一篇' }).click();
  await expect(desk.field('标题')).toHaveValue('走开的一篇');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.goBack();
  await desk.answer('保存草稿');
  await expect(page.getByRole('heading', { name: '文苑与要闻', exact: true })).toBeVisible();
  await expect(desk.entryLink('【草稿】走开的一篇')).toBeVisible();
  const [file = ''] = (await list(server, 'essays')).filter((name) => !before.includes(name));
  expect(await read(server, `essays/${file}`)).toContain('draft: true');
  await expect(kept).toBeHidden();

  await desk.entryLink('【草稿】走开的一篇').click();
  await desk.fill('摘要', '不想要的。');
  await page.goBack();
  await desk.answer('不要了');
  await expect(desk.entryLink('【草稿】走开的一篇')).toBeVisible();
  await page.reload();
  await expect(desk.entryLink('【草稿】走开的一篇')).toBeVisible();
  await expect(kept).toBeHidden();
});

test('两个窗口开着同一条：各留各的，哪一个没保存的都不丢', async ({
  desk,
  page,
  context,
  server,
}) => {
  const open = (one: DeskPage) => one.openPath('merchants', 'bishui-pool');
  await open(desk);
  await desk.fill('地址', '前一个窗口写的');
  await desk.waitForBackup('前一个窗口写的');
  const other = new DeskPage(await context.newPage(), server.url);
  // Input in the first must not affect the second.
  await open(other);
  await other.fill('电话', '010-87654321');
  await other.waitForBackup('010-87654321');
  await other.waitForBackup('前一个窗口写的');
  await other.save();
  await page.close();

  await other.openList('优惠商户');
  const kept = other.page.getByRole('region', { name: '这台电脑上没保存的' });
  await kept.getByRole('link', { name: '碧水游泳馆（示例）' }).click();
  await expect(other.field('地址')).toHaveValue('前一个窗口写的');
});

test('一直不停地写，浏览器也在留存', async ({ desk, page }) => {
  await desk.openEntry('优惠商户', '碧水游泳馆（示例）');
  await desk.field('地址').press('End');
  // A pause of a second would trigger one.
  await expect(async () => {
    await page.keyboard.type('写');
    expect(await desk.backups()).toContain('写写写');
  }).toPass({ intervals: [50] });
});

test('存的时候页面没了：再打开，认得出是自己存的，不当成别人改的', async ({
  desk,
  page,
  server,
  context,
}) => {
  await desk.openEntry('优惠商户', '碧水游泳馆（示例）');
  await desk.fill('地址', '存到一半的地址');
  await page.route('**/api/v1', async (route) => {
    if (!(route.request().postData() ?? '').includes('"persistEntry"')) return route.fallback();
    await route.fetch();
  });
  await desk.pressSave();
  await expect.poll(() => read(server, 'merchants/bishui-pool.md')).toContain('存到一半的地址');
  await desk.field('地址').press('End');
  await page.keyboard.type('，后写的');
  await desk.waitForBackup('存到一半的地址，后写的');
  const address = page.url();
  await page.close();

  const again = new DeskPage(await context.newPage(), server.url);
  await again.page.goto(address);
  await again.answer('恢复');
  await expect(again.field('地址')).toHaveValue('存到一半的地址，后写的');
  await again.save();
  expect(await read(server, 'merchants/bishui-pool.md')).toContain('存到一半的地址，后写的');
});
