import { expect } from '@playwright/test';
import { test } from './desk-test.ts';

test('新建的页面刷新以后，已有的图片还选得到', async ({ desk, page }) => {
  await desk.startEntry('优惠商户', '商户');
  await page.reload();
  await expect(desk.field('标题')).toBeVisible();
  await desk.openGroup('门店照片');
  await page.getByRole('button', { name: '选择图片' }).click();
  const pictures = page.getByRole('dialog').getByRole('button', { name: /\.(?:webp|jpg|png)/ });
  await expect(pictures.first()).toBeVisible();
});

test('“在所有栏目里找”：开着一个栏目，也找得到别的栏目里的；没有的，不说“还没有内容”', async ({
  desk,
  page,
}) => {
  const find = async (words: string) => {
    await page.getByRole('searchbox').fill(words);
    await page.keyboard.press('Enter');
  };
  await desk.openList('优惠商户');
  await find('无障碍与适老化');
  await expect(page.getByRole('link', { name: '固定页面 无障碍与适老化' })).toBeVisible();
  await find('没有哪一条里有这句话');
  await expect(page.getByText('没有找到')).toBeVisible();
  await expect(page.getByText('这里还没有内容')).toHaveCount(0);
});

test('表单上没有按了不动的按钮', async ({ desk, page }) => {
  await desk.openPath('merchants', 'bishui-pool');
  await expect(page.getByRole('button', { name: '打开/关闭预览' })).toBeVisible();
  await expect(page.getByRole('button', { name: '同步滚动' })).toHaveCount(0);
});

test('没存上的红色提示，存上以后就收起来', async ({ desk, page }) => {
  await desk.openPath('merchants', 'bishui-pool');
  await desk.fill('地址', '示例路41号');
  await page.route('**/api/v1', (route) =>
    route.request().postData()?.includes('persistEntry') ? route.abort() : route.fallback(),
  );
  await desk.pressSave();
  await expect(desk.message('连不上本机的编辑服务')).toBeVisible();
  await page.unroute('**/api/v1');
  await desk.save();
  await expect(desk.message('连不上本机的编辑服务')).toHaveCount(0);
});

test('只有看不见的字的标题，算没有填', async ({ desk }) => {
  await desk.openPath('merchants', 'bishui-pool');
  await desk.fill('标题', '\u200B\u2060\u3164');
  await desk.pressSave();
  await expect(desk.errors('标题')).toContainText('请填写“标题”');
});
