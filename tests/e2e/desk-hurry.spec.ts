import { type Page, type Route, expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskPage } from './desk-page.ts';
import { startDeskServer } from './desk-server.ts';
import { list, read, test } from './desk-test.ts';
import { addFront, startBookshop } from './fill-form.ts';
import { FULL_CONTENT } from '../full-site.ts';

/** Holds back every request of one kind until it is released. */
async function hold(
  page: Page,
  action: string,
): Promise<{ arrived: Promise<boolean>; letGo: () => void }> {
  const gate = Promise.withResolvers<boolean>();
  const arrived = Promise.withResolvers<boolean>();
  const handler = async (route: Route) => {
    if ((route.request().postData() ?? '').includes(`"action":"${action}"`)) {
      arrived.resolve(true);
      await gate.promise;
    }
    await route.fallback();
  };
  await page.route('**/api/v1', handler);
  return { arrived: arrived.promise, letGo: () => gate.resolve(true) };
}

const POOL = 'merchants/bishui-pool.md';

test('保存还在路上时接着写：存上的只是那时候的，后写的还在表里，算没保存，再存就有', async ({
  desk,
  page,
  server,
}) => {
  await desk.openEntry('优惠商户', '碧水游泳馆（示例）');
  await desk.fill('地址', '先写的地址');
  const save = await hold(page, 'persistEntry');
  await desk.pressSave();
  await save.arrived;
  await desk.field('地址').press('End');
  await page.keyboard.type('，后写的');
  save.letGo();
  await expect(desk.message(/^已保存$/)).toBeVisible();
  expect(await read(server, POOL)).toContain('address: 先写的地址\n');
  await expect(desk.field('地址')).toHaveValue('先写的地址，后写的');
  await expect(page.getByRole('link', { name: '有没保存的修改' })).toBeVisible();
  await desk.waitForBackup('先写的地址，后写的');
  await desk.save();
  expect(await read(server, POOL)).toContain('address: 先写的地址，后写的\n');
});

test('新的一条第一次保存还在路上时接着写：字和光标都不丢，说“已保存”时网址已经是这一条的', async ({
  desk,
  page,
  server,
}) => {
  await startBookshop(desk, '2027-08-31');
  const save = await hold(page, 'persistEntry');
  await desk.pressSave();
  await save.arrived;
  await desk.field('地址').press('End');
  await page.keyboard.type('，后写的');
  save.letGo();
  await expect(desk.message(/^已保存$/)).toBeVisible();
  expect(page.url()).toMatch(/entries\/hong-zhu-shu-dian-/);
  await page.keyboard.type('，再写的');
  await expect(desk.field('地址')).toHaveValue('示例路8号，后写的，再写的');
  await expect(desk.field('地址')).toBeFocused();
  await expect(page.getByRole('link', { name: '有没保存的修改' })).toBeVisible();
  await desk.save();
  const [file = ''] = (await list(server, 'merchants')).filter((name) =>
    name.startsWith('hong-zhu-shu-dian'),
  );
  expect(await read(server, `merchants/${file}`)).toContain('address: 示例路8号，后写的，再写的\n');
  await page.reload();
  await expect(desk.field('地址')).toHaveValue('示例路8号，后写的，再写的');
});

test('说了“已保存”就马上走：图库还没读完，也不会当成没保存的留在这台电脑上', async ({
  desk,
  page,
}) => {
  await startBookshop(desk, '2027-08-31');
  await addFront(desk, '门面.jpg');
  const pictures = await hold(page, 'getMedia');
  await desk.save();
  await pictures.arrived;
  await desk.openList('优惠商户');
  await desk.waitForNoBackup('红烛书店');
  await expect(desk.entryLink('红烛书店（示例）')).toHaveCount(1);
  pictures.letGo();
});

test('先审核再发布：存草稿还在路上时接着写，新的、改的都一样', async ({ page }) => {
  const server = await startDeskServer('/', 0, FULL_CONTENT, true);
  try {
    const desk = new DeskPage(page, server.url);
    await startBookshop(desk, '2027-08-31');
    for (const saves of ['，一', '，二']) {
      const save = await hold(page, 'persistEntry');
      await desk.press('保存草稿');
      await save.arrived;
      await desk.field('地址').press('End');
      await page.keyboard.type(saves);
      save.letGo();
      await expect(desk.message('草稿已保存')).toBeVisible();
      await expect(page.getByRole('button', { name: '保存草稿' })).toBeEnabled();
    }
    await expect(desk.field('地址')).toHaveValue('示例路8号，一，二');
    await desk.saveDraft();
    await page.reload();
    await expect(desk.field('地址')).toHaveValue('示例路8号，一，二');

    await desk.openList('优惠商户');
    // The drafts are inserted above the published entries, and push them down.
    await expect(page.getByText('还没有发布的新内容')).toBeVisible();
    await desk.entryLink('碧水游泳馆（示例）').click();
    await expect(page.getByRole('link', { name: '已全部保存' })).toBeVisible();
    await desk.fill('地址', '改过的地址');
    const save = await hold(page, 'persistEntry');
    await desk.press('保存草稿');
    await save.arrived;
    await desk.field('地址').press('End');
    await page.keyboard.type('，后写的');
    save.letGo();
    await expect(desk.message('草稿已保存')).toBeVisible();
    await expect(desk.field('地址')).toHaveValue('改过的地址，后写的');
    await expect(page.getByRole('button', { name: '保存草稿' })).toBeEnabled();
    await desk.saveDraft();
    await page.reload();
    await expect(desk.field('地址')).toHaveValue('改过的地址，后写的');
    expect(await readFile(join(server.root, POOL), 'utf8')).not.toContain('改过的地址');
  } finally {
    await server.close();
  }
});

test('重新打开时问要不要恢复：问题一出来光标就在它上面，紧接着按的键不会进表单', async ({
  desk,
  page,
}) => {
  await desk.openEntry('优惠商户', '碧水游泳馆（示例）');
  await desk.fill('地址', '改过的地址');
  await desk.waitForBackup('改过的地址');
  await page.addInitScript(() => {
    // Called before anything else that the page does, even before a key.
    new MutationObserver((_, observer) => {
      const dialog = document.querySelector('.desk-dialog');
      if (!dialog) return;
      observer.disconnect();
      const hasFocus = dialog.contains(document.activeElement);
      document.documentElement.dataset['dialog'] = hasFocus ? 'focused' : 'behind';
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-dialog', 'focused');
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(desk.field('地址')).toHaveValue('改过的地址');
});

test('先审核再发布：草稿还没读来时列表先不出来，出来了就不再往下挪；读不来就只列已发布的', async ({
  page,
}) => {
  const server = await startDeskServer('/', 0, FULL_CONTENT, true);
  try {
    const desk = new DeskPage(page, server.url);
    await startBookshop(desk, '2027-08-31');
    await desk.saveDraft();
    await desk.openList('优惠商户');
    const drafts = await hold(page, 'unpublishedEntries');
    await page.reload();
    await drafts.arrived;
    const published = desk.entryLink('碧水游泳馆（示例）');
    await expect(page.getByText('正在读取……')).toBeVisible();
    await expect(published).toBeHidden();
    drafts.letGo();
    await expect(published).toBeVisible();
    await expect(page.getByText('还没有发布的新内容')).toBeVisible();

    let asked = 0;
    await page.route('**/api/v1', async (route) => {
      const isAsked = (route.request().postData() ?? '').includes('"action":"unpublishedEntries"');
      if (!isAsked) return route.fallback();
      asked += 1;
      return route.fulfill({ status: 500, json: { error: '读不了草稿' } });
    });
    await page.reload();
    await expect(desk.message('读不了草稿')).toBeVisible();
    await published.click();
    await expect(page.getByRole('link', { name: '已全部保存' })).toBeVisible();
    // Once for each list that was opened, and not endlessly.
    expect(asked).toBeLessThan(4);
  } finally {
    await server.close();
  }
});

test('打开一条还在读，就去了另一条：慢来的那一条不会填进别人的表', async ({ desk, page }) => {
  await desk.openList('优惠商户');
  const load = await hold(page, 'getEntry');
  await page.evaluate(() => (location.hash = '#/collections/merchants/entries/bishui-pool'));
  await load.arrived;
  await page.evaluate(() => (location.hash = '#/collections/merchants/new'));
  await expect(desk.field('标题')).toBeVisible();
  await desk.fill('标题', '新写的');
  const answered = page.waitForResponse((response) =>
    (response.request().postData() ?? '').includes('"action":"getEntry"'),
  );
  load.letGo();
  await answered;
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(desk.field('标题')).toHaveValue('新写的');
});

test('保存还在核对，就“不要了”，去了另一条：那一条没有点过保存，不会被存', async ({
  desk,
  page,
  server,
}) => {
  await desk.openEntry('优惠商户', '碧水游泳馆（示例）');
  const before = await read(server, POOL);
  await desk.fill('地址', '不要了的地址');
  const check = await hold(page, 'snapshot');
  await desk.pressSave();
  await check.arrived;
  await page.evaluate(() => (location.hash = '#/collections/merchants/entries/moxiang-stationery'));
  await desk.answer('不要了');
  await expect(desk.field('标题')).toHaveValue('墨香文具（示例）');
  await desk.fill('地址', '没有点保存的地址');
  const saved: string[] = [];
  page.on('request', (request) => saved.push(request.postData() ?? ''));
  check.letGo();
  // Saves run one after the other: an unrequested one would come before this one.
  await desk.fill('标题', '墨香文具');
  await desk.save();
  expect(saved.filter((sent) => sent.includes('"action":"persistEntry"'))).toHaveLength(1);
  expect(await read(server, POOL)).toBe(before);
});

test('走过十条，“后退”一路退回去，“前进”一路走回来，每一步都是网址上的那一条', async ({
  desk,
  page,
}) => {
  await desk.openList('优惠商户');
  const links = page.locator('a[href*="#/collections/merchants/entries/"]');
  const titles: string[] = [];
  for (let index = 0; index < 10; index += 1) {
    await links.nth(index).click();
    await expect(page.getByRole('link', { name: '已全部保存' })).toBeVisible();
    titles.push(await desk.field('标题').inputValue());
    await page.evaluate(() => (location.hash = '#/collections/merchants'));
    await expect(page.getByRole('heading', { name: '优惠商户', exact: true })).toBeVisible();
  }
  for (const title of titles.toReversed()) {
    await page.goBack();
    await expect(desk.field('标题')).toHaveValue(title);
    await page.goBack();
    await expect(page.getByRole('heading', { name: '优惠商户', exact: true })).toBeVisible();
  }
  for (const title of titles) {
    await page.goForward();
    await expect(desk.field('标题')).toHaveValue(title);
    await page.goForward();
    await expect(page.getByRole('heading', { name: '优惠商户', exact: true })).toBeVisible();
  }
});

test('复制成新的一条以后，“后退”回到被复制的那一条', async ({ desk, page }) => {
  await desk.openEntry('优惠商户', '老街面馆（示例）');
  const address = page.url();
  await desk.pressSave('复制成新的一条');
  await expect(page).toHaveURL(/\/new$/);
  await expect(desk.field('标题')).toHaveValue('老街面馆（示例）');
  await page.goBack();
  await desk.answer('不要了');
  await expect(page).toHaveURL(address);
  await expect(page.getByRole('link', { name: '已全部保存' })).toBeVisible();
  await expect(desk.field('标题')).toHaveValue('老街面馆（示例）');
});

test('手机上点“返回”是回到列表，不再往前走一页：之后“后退”不会又回到刚才那一条', async ({
  desk,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await desk.openList('文苑与要闻');
  await desk.openList('优惠商户');
  for (const title of ['碧水游泳馆（示例）', '墨香文具（示例）']) {
    await desk.entryLink(title).click();
    await expect(desk.field('标题')).toHaveValue(title);
    await page.getByRole('link', { name: /已全部保存/ }).click();
    await expect(page.getByRole('heading', { name: '优惠商户', exact: true })).toBeVisible();
  }
  await page.goBack();
  await expect(desk.field('标题')).toBeHidden();
  await expect(page.getByRole('heading', { name: '优惠商户', exact: true })).toBeHidden();
});
