import sharp from 'sharp';
import { wcagViolations } from './axe.ts';
import { PACKS, publish } from './offline-manifest.ts';
import { expect, test, underWorker } from './offline-site.ts';

test.use({ looksForNews: false });

interface Manifest {
  name: string;
  start_url: string;
  scope: string;
  icons: { src: string; sizes: string; purpose: string }[];
  shortcuts: { name: string; url: string }[];
}

test('可以装到桌面：浏览器挑不出毛病，图标、捷径都在', async ({ page, host }) => {
  await page.goto(host.url);
  await underWorker(page);
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A test's window is a private one, in which nothing can be installed.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const manifest = JSON.parse(data ?? '{}') as Manifest;
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
  for (const { src, sizes } of manifest.icons) {
    const icon = await page.request.get(new URL(src, host.url).href);
    const { width, height } = await sharp(await icon.body()).metadata();
    expect(`${width}x${height}`).toBe(sizes);
  }
  expect(manifest.shortcuts.map(({ name }) => name)).toEqual([
    '查权益',
    '遇到事怎么办',
    '找优惠',
    '看活动',
  ]);
  for (const { url } of manifest.shortcuts) {
    expect((await page.request.get(new URL(url, host.url).href)).status()).toBe(200);
  }
});

for (const isWorking of [false, true]) {
  test(`别的应用分享来一段话：变成要搜的话（${isWorking ? '有' : '没有'}离线脚本）`, async ({
    page,
    host,
  }) => {
    if (isWorking) {
      await page.goto(host.url);
      await underWorker(page);
    }
    const shared = new URLSearchParams({ text: '产假 https://example.cn/a', title: '看看' });
    await page.goto(`${host.url}search/?${shared.toString()}`);
    await expect(page.getByRole('searchbox', { name: '想找什么？' })).toHaveValue('产假');
    await expect(page).toHaveURL(/\/search\/#q=/);
    await page.goto(`${host.url}search/?url=https%3A%2F%2Fexample.cn%2F`);
    await expect(page.getByRole('searchbox', { name: '想找什么？' })).toHaveValue('');
    await expect(page).toHaveURL(/\/search\/$/);
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme === 'light' ? '浅色' : '深色', () => {
    test.use({ colorScheme: scheme });

    test('正下载、在问、有新内容、不能存、有收藏的时候，都没有无障碍问题', async ({
      page,
      host,
    }) => {
      const check = async () => {
        expect(await wcagViolations(page)).toEqual([]);
      };
      publish(host);
      await page.goto(`${host.url}rights/dispute-paths/`);
      await page.getByRole('button', { name: '收藏' }).click();
      await expect(page.getByText('收好了')).toBeVisible();
      await check();
      await page.goto(`${host.url}offline/`);
      await page.getByRole('radio', { name: /^全部带上/ }).check();
      const { essays = '' } = publish(host);
      host.answer(essays, (_request, response) => response.writeHead(200).write('"'));
      await page.getByRole('button', { name: '下载' }).click();
      await expect(page.getByRole('progressbar')).toBeVisible();
      await check();
      await page.getByRole('button', { name: '先停下' }).click();
      publish(host);
      await page.getByRole('button', { name: '接着下载' }).click();
      await page.getByRole('button', { name: '从这台设备上拿掉' }).click();
      publish(host, [...PACKS, { name: 'new', level: 'visited', pages: 1, text: '"new"' }]);
      await check();
      await page.reload();
      await expect(page.getByText('有新内容')).toBeVisible();
      await check();
      await page.goto(`${host.url}saved/`);
      await expect(page.getByRole('listitem').filter({ hasText: '收藏于' })).toBeVisible();
      await check();
    });
  });
}
