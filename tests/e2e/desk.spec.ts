import { expect } from '@playwright/test';
import { join } from 'node:path';
import sharp from 'sharp';
import { parseFrontMatter } from '../../src/content-format/front-matter.ts';
import { collections } from '../../src/collections/index.ts';
import { photo, startBookshop } from './fill-form.ts';
import { list, read, test } from './desk-test.ts';
import { Site } from './site-beside.ts';

test('打开编辑台，不用账号，看到中文栏目，没有一处报错', async ({ desk, page }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  // On an editor's machine the site is located beside the desk.
  await new Site().serve(page);
  await desk.openList('优惠商户');
  for (const { label } of Object.values(collections)) {
    await expect(page.getByRole('link', { name: label, exact: true })).toBeVisible();
  }
  await expect(page.getByText(/Login|Loading|Collections|Error/)).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('新建商户：上传中文文件名的照片，预览里看到加粗，文件按规矩存下；再改、再删', async ({
  desk,
  page,
  server,
}) => {
  await startBookshop(desk, '2027-08-31');
  await desk.writeSource('**工会。**会员');
  await desk.openGroup('门店照片');
  await desk.uploadPicture(await photo('合影 照片（1）.jpg'));
  await expect(page.getByText('he-ying-zhao-pian-1', { exact: true })).toBeVisible();
  await desk.fill('替代文字', '书店的门面');

  await expect(desk.preview.getByRole('heading', { name: '红烛书店（示例）' })).toBeVisible();
  await expect(desk.preview.locator('strong')).toHaveText('工会。');
  await expect(desk.preview.getByText('图书文具 · 东片')).toBeVisible();
  await expect(desk.preview.getByRole('img', { name: '书店的门面' })).toHaveJSProperty(
    'naturalWidth',
    1600,
  );

  await desk.save();
  const name =
    (await list(server, 'merchants')).find((file) => file.startsWith('hong-zhu-shu-dian-')) ?? '';
  expect(name).toMatch(/^hong-zhu-shu-dian-shi-li-[a-z0-9]{4}\.md$/);
  const text = await read(server, `merchants/${name}`);
  const { data, body } = parseFrontMatter(text);
  expect(data).toMatchObject({
    slug: name.replace('.md', ''),
    validFrom: '2026-09-01',
    validUntil: '2027-08-31',
    cover: {
      src: expect.stringMatching(
        /^\.\.\/media\/he-ying-zhao-pian-1-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.webp$/,
      ) as unknown,
      alt: '书店的门面',
    },
  });
  expect(body.trim()).toBe('**工会。**会员');
  const picture = String((data['cover'] as { src: string }).src).replace('../', '');
  expect(await sharp(join(server.root, picture)).metadata()).toMatchObject({
    format: 'webp',
    width: 1600,
  });

  await desk.openEntry('优惠商户', '红烛书店（示例）');
  await desk.fill('优惠内容', '全场八折。');
  await desk.save();
  expect(await read(server, `merchants/${name}`)).toBe(
    text.replace('图书九折，文具九五折。', '全场八折。'),
  );

  await desk.pressDelete();
  await expect(page.getByRole('link', { name: '新建商户' })).toBeVisible();
  expect(await list(server, 'merchants')).not.toContain(name);
});

test('删除别处引用的团队：不让删，并说清是谁引用的', async ({ desk, server }) => {
  await desk.openEntry('艺术团与协会', '合唱一分团');
  await desk.pressDelete();
  await expect(
    desk.message(
      /没有删除：《.+》（content\/performances\/.+\.md）引用了它，请先改掉那里的“演出团队”/,
    ),
  ).toBeVisible();
  expect(await list(server, 'troupes')).toContain('choir-1.md');
});

test('改了网址名：旧的留下，好让旧地址转过来', async ({ desk, server }) => {
  await desk.openEntry('固定页面', '无障碍与适老化');
  await desk.fill('网址名', 'access');
  await desk.save();
  await desk.fill('摘要', '怎样用得更方便。');
  await desk.save();
  expect(parseFrontMatter(await read(server, 'pages/accessibility.md')).data).toMatchObject({
    slug: 'access',
    formerSlugs: ['accessibility'],
  });
});

test('填得不对：不保存，说清哪里不对', async ({ desk, server }) => {
  await desk.openEntry('优惠商户', '老街面馆（示例）');
  await desk.fill('有效期止', '2020-01-01');
  const before = await list(server, 'merchants');
  await desk.pressSave();
  await expect(desk.errors('有效期止')).toHaveText('“有效期止”不能早于“有效期起”');
  expect(await list(server, 'merchants')).toEqual(before);
});

test('保存时服务断了：说清楚，文字还在，恢复后再存就成', async ({ desk, page }) => {
  await desk.openEntry('优惠商户', '明目眼镜（示例）');
  await desk.fill('地址', '断线时写的地址');
  await page.route('**/api/v1', (route) => route.abort());
  await desk.pressSave();
  await expect(desk.message('连不上本机的编辑服务')).toBeVisible();
  await expect(desk.field('地址')).toHaveValue('断线时写的地址');
  await page.unroute('**/api/v1');
  await desk.save();
});

test('设置：改一句话介绍，改法规的提醒', async ({ desk, page, server }) => {
  await desk.openEntry('设置', '网站设置');
  await desk.fill('一句话介绍', '老师自己的家');
  await desk.save();
  expect(await read(server, 'settings/site.yml')).toContain('tagline: 老师自己的家');

  const before = await read(server, 'settings/laws.yml');
  await desk.openEntry('设置', '法规目录');
  await page.getByRole('button', { name: '展开这一项' }).first().click();
  await desk.fill('提醒', '试写一句提醒');
  await desk.save();
  const after = await read(server, 'settings/laws.yml');
  expect(after).toContain('试写一句提醒');
  expect(after.match(/- id:/g)).toHaveLength(before.match(/- id:/g)?.length ?? 0);
});

test('搜索同义词：加一个说法，马上说清会怎么搜；写重了说在哪一组；别处和注释一个字节也不变', async ({
  desk,
  page,
  server,
}) => {
  const path = 'settings/synonyms.yml';
  const before = await read(server, path);
  await desk.openEntry('设置', '搜索同义词');
  await page.getByRole('button', { name: '展开这一项' }).first().click();
  await desk.fill('意思一样的词', '入会，加入工会、参加工会 ，入了会、入咱工会');
  await expect(
    page.getByText('搜“入会”“加入工会”“参加工会”“入了会”“入咱工会”里的任何一个，结果一样。'),
  ).toBeVisible();
  await desk.fill('也要找到的词', '申请入会');
  await expect(page.getByText('搜上面的词，也找得到写着“申请入会”的内容')).toBeVisible();
  await desk.save();
  expect(await read(server, path)).toBe(
    before.replace(
      '- words: [入会, 加入工会, 参加工会, 入了会]\n',
      '- words: [入会, 加入工会, 参加工会, 入了会, 入咱工会]\n    narrower:\n      - 申请入会\n',
    ),
  );

  await desk.fill('意思一样的词', '入会、加入工会、社保');
  await desk.pressSave();
  // Beside the second of the two groups, which has been expanded for it.
  await expect(
    page.getByText(/^“社保”已经在第1组（入会、加入工会、社保）里。意思一样的并成一组/),
  ).toBeVisible();
  await expect(page.getByText('“社会保险”“社保”“五险”里的任何一个，结果一样。')).toBeVisible();
});

test('没有连上本机服务：看到说明，而不是坏的表单', async ({ page, server }) => {
  await page.route('**/api/v1', (route) => route.fulfill({ status: 404, body: '<h1>404</h1>' }));
  await page.goto(server.url);
  await expect(page.getByRole('heading', { name: '编辑台没有连上内容' })).toBeVisible();
  await page.unroute('**/api/v1');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByRole('link', { name: '优惠商户', exact: true })).toBeVisible();
});
