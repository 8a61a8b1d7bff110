import { expect } from '@playwright/test';
import { parseFrontMatter, parseYaml } from '../../src/content-format/front-matter.ts';
import { list, read, test } from './desk-test.ts';
import { photo, startBookshop } from './fill-form.ts';

test('没填完就保存：每一处都写在那一格旁边，转到第一处，改好的自己消失', async ({
  desk,
  server,
}) => {
  await startBookshop(desk, '2026-01-01');
  await desk.fill('标题', '');
  await desk.fill('电话', '打前台');
  const before = await list(server, 'merchants');
  await desk.pressSave();
  await expect(desk.message('有 3 处要改，还没有保存。已转到第一处')).toBeVisible();
  await expect(desk.errors('标题')).toHaveText('请填写“标题”');
  await expect(desk.errors('电话')).toContainText('应为电话号码');
  await expect(desk.errors('有效期止')).toContainText('“有效期止”不能早于“有效期起”');
  await expect(desk.field('标题')).toBeFocused();
  await expect(desk.field('标题')).toHaveAccessibleDescription(/请填写“标题”/);
  expect(await list(server, 'merchants')).toEqual(before);

  await desk.fill('标题', '灯下书店');
  await expect(desk.errors('标题')).toBeHidden();
  await desk.fill('有效期起', '2025-01-01');
  await expect(desk.errors('有效期止')).toBeHidden();
  await expect(desk.errors('电话')).toBeVisible();
  await desk.fill('电话', '010-00000000');
  await desk.save();
});

test('收起来的一组里有错：打开它，转到那一格', async ({ desk, page }) => {
  await desk.openEntry('权益指南', '学校里怎么加入工会？');
  await page.getByRole('button', { name: '新增依据' }).click();
  await page.getByRole('button', { name: /收起/ }).first().click();
  await desk.pressSave();
  await expect(desk.message(/有 2 处要改/)).toBeVisible();
  await expect(page.getByText('请填写“法规”')).toBeVisible();
  await expect(page.getByText('请填写“条”')).toBeVisible();
  await expect(page.locator(':focus')).toHaveAccessibleDescription(/请填写“法规”/);
});

test('正文里的毛病：说出第几行、写着什么、应该怎样', async ({ desk, server }) => {
  await desk.openEntry('固定页面', '无障碍与适老化');
  await desk.writeSource('开头\n\n[去这里](/rights/nowhere/)\n\n:::提示\n没有结束');
  const before = await read(server, 'pages/accessibility.md');
  await desk.pressSave();
  await expect(desk.errors('正文')).toContainText('第 3 行“/rights/nowhere/”：网站里没有这个地址');
  await expect(desk.errors('正文')).toContainText(
    '第 5 行“:::提示”：这个块没有用单独一行“:::”结束',
  );
  expect(await read(server, 'pages/accessibility.md')).toBe(before);
});

test('改成草稿会断了别处的链接：写在“草稿”旁边，说出是哪一篇', async ({ desk, page, server }) => {
  await desk.openEntry('权益指南', '学校里怎么加入工会？');
  await page.getByRole('switch', { name: '草稿' }).click();
  await desk.pressSave();
  await expect(desk.errors('草稿')).toContainText(/改成草稿后，《.+》里的链接会打不开/);
  expect(await read(server, 'rights/how-to-join.md')).not.toContain('draft: true');
});

test('网址名别人用了：写在“网址名”旁边', async ({ desk }) => {
  await startBookshop(desk, '2027-08-31');
  await desk.fill('网址名', 'bishui-pool');
  await desk.pressSave();
  await expect(desk.errors('网址名')).toContainText(
    '《碧水游泳馆（示例）》已经用了（或用过）这个网址名',
  );
});

test('设置也一样：去掉别处用着的片区，保存前就说出来', async ({ desk, server }) => {
  const before = await read(server, 'settings/site.yml');
  await desk.openEntry('设置', '网站设置');
  await desk.control('片区').getByRole('button', { name: '展开' }).first().click();
  await desk.fill('片区名', '改了名的片');
  await desk.pressSave();
  await expect(desk.errors('片区')).toContainText(/还用着改掉或去掉的那一项，请先改那里的“片区”/);
  expect(await read(server, 'settings/site.yml')).toBe(before);
});

test('读不到别的内容：这一条自己的毛病照样说，没有毛病照样存', async ({ desk, page }) => {
  await page.route('**/api/v1', (route) =>
    route.request().postData()?.includes('"snapshot"') ? route.abort() : route.continue(),
  );
  await desk.openEntry('优惠商户', '明目眼镜（示例）');
  await desk.fill('地址', '');
  await desk.pressSave();
  await expect(desk.errors('地址')).toHaveText('请填写“地址”');
  await desk.fill('地址', '新地址2号');
  await desk.save();
});

test('字数：边写边数，超了说超出几个，一个生僻字只算一个', async ({ desk, page }) => {
  await desk.startEntry('优惠商户', '商户');
  await desk.fill('标题', '𠮷野书店');
  await expect(page.getByText('4/40')).toBeVisible();
  await desk.fill('标题', '店'.repeat(43));
  await expect(page.getByText('超出 3 字').first()).toBeVisible();
});

test('全角数字、中文日期都认得，存下的是一种写法', async ({ desk, server }) => {
  await startBookshop(desk, '２０２７年８月３１日');
  await desk.fill('标题', '夜读书店');
  await desk.fill('电话', '０１０－１２３４５６７８');
  await desk.fill('最近核实', '2026.11.20');
  await desk.field('地址').focus();
  await expect(desk.field('有效期止')).toHaveValue('2027-08-31');
  await expect(desk.field('电话')).toHaveValue('010-12345678');
  await desk.writeSource('试试日期');
  const before = await list(server, 'merchants');
  await desk.save();
  const [file = ''] = (await list(server, 'merchants')).filter((name) => !before.includes(name));
  expect(parseFrontMatter(await read(server, `merchants/${file}`)).data).toMatchObject({
    phone: '010-12345678',
    validUntil: '2027-08-31',
    lastVerified: '2026-11-20',
  });

  await desk.openEntry('设置', '网站设置');
  await desk.fill('个人比例（%）', '０．６％');
  await desk.save();
  expect(parseYaml(await read(server, 'settings/site.yml'))).toMatchObject({ dues: { rate: 0.6 } });
});

test('演出照片：加一张，存下的是图片和替代文字', async ({ desk, page, server }) => {
  const [file = ''] = await list(server, 'performances');
  const { data } = parseFrontMatter(await read(server, `performances/${file}`));
  await desk.openEntry('演出', String(data['title']));
  await page.getByRole('button', { name: '新增照片' }).click();
  await desk.uploadPicture(await photo('台上.jpg'));
  await expect(page.getByText('请写一句替代文字，或勾选“纯装饰图片”')).toBeVisible();
  await page
    .getByLabel(/^替代文字/)
    .last()
    .fill('台上的合唱队');
  await expect(page.getByText('请写一句替代文字，或勾选“纯装饰图片”')).toBeHidden();
  await desk.save();
  const saved = parseFrontMatter(await read(server, `performances/${file}`)).data;
  expect((saved['photos'] as unknown[]).at(-1)).toEqual({
    src: expect.stringMatching(/^\.\.\/media\/tai-shang-[\d-]+[0-9a-f]{8}\.webp$/) as unknown,
    alt: '台上的合唱队',
  });
});
