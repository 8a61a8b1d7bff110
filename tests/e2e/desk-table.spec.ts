import { type Page, expect } from '@playwright/test';
import { rm, writeFile } from 'node:fs/promises';
import { list, read, test } from './desk-test.ts';
import { writeMerchants } from './many-merchants.ts';
import { seriousViolations } from './axe.ts';

const TODAY = '2026-12-01';
/** The picture of the example is not in the copy. */
const NO_PICTURE = { cover: undefined };

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date(`${TODAY}T10:00:00+08:00`));
});

/** Pastes as Ctrl+V does, at the focused cell. */
async function paste(page: Page, lines: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    lines.map((line) => line.join('\t')).join('\r\n'),
  );
}

test('四十家商户，只用键盘核实，一次存完', async ({ desk, page, server }) => {
  await writeMerchants(server.root, 40, NO_PICTURE);
  await desk.openList('优惠商户');
  await page.getByRole('link', { name: '打开表格' }).click();
  const table = page.getByRole('table', { name: '优惠商户' });
  await expect(table).toBeVisible();
  await page.getByLabel('核实人', { exact: true }).fill('会员服务组');

  const shops = (await list(server, 'merchants')).length;
  const first = page.getByLabel(/今天核实过$/).first();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(first).toBeFocused({ timeout: 1 });
  }).toPass();
  for (let shop = 0; shop < shops; shop += 1) {
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
  }
  const saves: unknown[] = [];
  page.on('request', (request) => {
    if (request.postData()?.includes('"persistEntry"') === true) saves.push(request.url());
  });
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText(`存好了：改 ${shops} 条，一次存完。`)).toBeVisible({
    timeout: 60_000,
  });
  expect(saves).toHaveLength(1);
  for (const name of ['shop-0001.md', 'shop-0040.md', 'zhixing-bookshop.md']) {
    const text = await read(server, `merchants/${name}`);
    expect(text).toMatch(new RegExp(`lastVerified: ['"]?${TODAY}`));
    expect(text).toContain('verifiedBy: 会员服务组');
  }
});

test('从WPS贴一片：错的两行说出是哪一格，好的一次存上；改好再存', async ({
  desk,
  page,
  server,
}) => {
  await writeMerchants(server.root, 4, NO_PICTURE);
  await page.goto(`${server.url}#/table/merchants`);
  await page.getByLabel('商户 0001 标题').focus();
  await paste(page, [
    ['商户', '类别', '电话', '有效期止'],
    ['商户 0001', '餐饮', '010-11111111', '2028/1/2'],
    ['商户 0002', '小吃', '010-22222222', '2028/1/2'],
    ['商户 0003', '餐饮', '问老板', '2028/1/2'],
    ['商户 0004', '餐饮', '010-44444444', '2028/1/2'],
  ]);
  const troubles = page.getByRole('region', { name: '要改的格子' });
  await expect(troubles.getByRole('listitem')).toHaveText([
    /商户 0002 类别：/,
    /商户 0003 电话：.*电话号码/,
  ]);
  await page.getByRole('button', { name: '保存（4 行改过）' }).click();
  await expect(page.getByText('存好了：改 2 条，一次存完。')).toBeVisible();
  await expect(page.getByText('2 行没有存，改好下面的格子再存。')).toBeVisible();
  expect(await read(server, 'merchants/shop-0004.md')).toContain('category: food');
  expect(await read(server, 'merchants/shop-0002.md')).not.toContain('2028-01-02');

  await troubles.getByRole('button', { name: /商户 0003/ }).click();
  await expect(page.getByLabel('商户 0003 电话')).toBeFocused();
  await page.keyboard.insertText('010-33333333');
  await page.getByLabel('商户 0002 类别').fill('餐饮');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('存好了：改 2 条，一次存完。')).toBeVisible();
  await expect(troubles).toHaveCount(0);
  expect(await read(server, 'merchants/shop-0003.md')).toContain('010-33333333');
  await expect(desk.publishing('商户 0003')).toBeVisible();
});

test('新的一行成为新的商户；没存的关了再开还在；同事存过的不盖掉', async ({ page, server }) => {
  await writeMerchants(server.root, 1, NO_PICTURE);
  await page.goto(`${server.url}#/table/merchants`);
  await page.getByLabel('商户 0001 电话').fill('010-77777777');
  await page.goto('about:blank');
  await page.goto(`${server.url}#/table/merchants`);
  await expect(page.getByLabel('商户 0001 电话')).toHaveValue('010-77777777');

  const path = `${server.root}/merchants/shop-0001.md`;
  const theirs = (await read(server, 'merchants/shop-0001.md')).replace('示例路8号', '示例路9号');
  await writeFile(path, theirs);
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText(/^刚才有人存过这一条/)).toBeVisible();
  expect(await read(server, 'merchants/shop-0001.md')).toBe(theirs);
  await expect(page.getByLabel('商户 0001 地址')).toHaveValue('示例路9号');
  await page.getByLabel('新的一行 标题').focus();
  await paste(page, [
    ['标题', '类别', '片区', '地址', '电话', '优惠内容', '有效期止'],
    ['面馆（示例）', '餐饮', '东片', '示例路3号', '010-00000000', '九折', '2028-01-02'],
  ]);
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('存好了：改 1 条，新建 1 条，一次存完。')).toBeVisible();
  expect(await read(server, 'merchants/shop-0001.md')).toContain('010-77777777');
  expect(
    (await list(server, 'merchants')).filter((name) => name.startsWith('mian-guan')),
  ).toHaveLength(1);
});

test('贴错了：Ctrl+Z退回去，Ctrl+Y再来；都不改了换回原来的，也能撤销', async ({ page, server }) => {
  await writeMerchants(server.root, 2, NO_PICTURE);
  await page.goto(`${server.url}#/table/merchants`);
  await page.getByLabel('商户 0001 标题').focus();
  await paste(page, [
    ['合作商户一览', ''],
    ['甲店', '餐饮'],
  ]);
  await expect(page.getByLabel('合作商户一览 标题')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByLabel('商户 0001 标题')).toBeFocused();
  await expect(page.getByLabel('商户 0002 类别')).toHaveValue('图书文具');
  await page.keyboard.press('ControlOrMeta+y');
  await expect(page.getByLabel('甲店 类别')).toHaveValue('餐饮');

  // What is typed into a cell is one step.
  await page.getByLabel('甲店 电话').fill('');
  await page.keyboard.type('010-555');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByLabel('甲店 电话')).toHaveValue('010-00000000');

  await page.getByRole('button', { name: '都不改了' }).click();
  await expect(page.getByLabel('商户 0002 标题')).toHaveValue('商户 0002');
  await expect(page.getByRole('button', { name: '保存（0 行改过）' })).toBeDisabled();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('button', { name: '保存（2 行改过）' })).toBeEnabled();
});

test('改着的一家被同事删了：说出来，不存', async ({ page, server }) => {
  await writeMerchants(server.root, 2, NO_PICTURE);
  await page.goto(`${server.url}#/table/merchants`);
  await page.getByLabel('商户 0001 电话').fill('010-77777777');
  await page.getByLabel('商户 0002 电话').fill('010-88888888');
  await rm(`${server.root}/merchants/shop-0001.md`);
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('存好了：改 1 条，一次存完。')).toBeVisible();
  await expect(page.getByText(/^刚才有人删掉了这一条/)).toBeVisible();
  expect(await list(server, 'merchants')).not.toContain('shop-0001.md');
});

test('往下、往右走，列名、店名和保存一直看得见', async ({ page, server }) => {
  await writeMerchants(server.root, 40, NO_PICTURE);
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1366, height: 768 },
  ]) {
    await page.setViewportSize(viewport);
    await page.goto(`${server.url}#/table/merchants`);
    await page.getByLabel('商户 0040 核实人').focus();
    await page.locator('.table-frame').evaluate((frame) => {
      frame.scrollTop = frame.scrollHeight;
      frame.scrollIntoView({ block: 'end' });
    });
    for (const seen of [
      page.getByRole('columnheader', { name: '核实人' }),
      page.getByLabel('商户 0040 标题'),
      page.getByRole('button', { name: /^保存/ }),
    ]) {
      const isOnTop = await seen.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const hit = document.elementFromPoint(left + Math.min(width / 2, 20), top + height / 2);
        return hit !== null && element.contains(hit);
      });
      expect(isOnTop, `${String(viewport.width)} ${seen.toString()}`).toBe(true);
    }
    await page.goto('about:blank');
  }
});

test('表格能读屏、能用键盘', async ({ page, server }) => {
  await page.goto(`${server.url}#/table/merchants`);
  await expect(page.getByRole('table', { name: '优惠商户' })).toBeVisible();
  expect(await seriousViolations(page)).toEqual([]);
});
