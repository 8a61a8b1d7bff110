import { type Page, expect } from '@playwright/test';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Upload } from './desk-page.ts';
import { list, test } from './desk-test.ts';

test('手机照片：转正、缩小、去掉拍摄地点，同一张传两次还是一张；几张可以一起传', async ({
  desk,
  page,
  server,
}) => {
  await desk.openList('优惠商户');
  await page.getByRole('button', { name: '图片和附件' }).click();
  const before = await list(server, 'media');
  const added = async () => (await list(server, 'media')).filter((name) => !before.includes(name));
  await choose(page, [await phonePhoto('#a33')]);
  await expect.poll(added).toHaveLength(1);
  const [name = ''] = await added();
  expect(name).toMatch(/^he-ying-zhao-pian-1-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.webp$/);
  const { format, width, height, exif, orientation } = await sharp(
    join(server.root, 'media', name),
  ).metadata();
  expect({ format, width, height, exif, orientation }).toEqual({
    format: 'webp',
    width: 1500,
    height: 2000,
    exif: undefined,
    orientation: undefined,
  });

  await choose(page, [
    await phonePhoto('#a33', '换了个名字.jpg'),
    await phonePhoto('#3a3'),
    await phonePhoto('#33a'),
  ]);
  await expect.poll(added).toHaveLength(3);

  const card = page.getByRole('dialog').getByRole('button').filter({ hasText: name });
  await expect(card.getByText('he-ying-zhao-pian-1', { exact: true })).toBeVisible();
  await expect(card.getByText(name, { exact: true })).toBeVisible();
  await expect(card.getByText('没有用到')).toBeVisible();
});

test('不能用的文件：每一种都说明白怎么办，一个也没有存下', async ({ desk, page, server }) => {
  await desk.openList('优惠商户');
  await page.getByRole('button', { name: '图片和附件' }).click();
  const before = await list(server, 'media');
  const refusals: [string, Buffer, string][] = [
    ['IMG_0001.HEIC', Buffer.from('\0\0\0\x24ftypheic'), '兼容性最佳'],
    ['标志.svg', Buffer.from('<svg><script>alert(1)</script></svg>'), '另存为 png'],
    ['合影.jpg', Buffer.from('MZ\x90\0\x03'), '里面是程序'],
    ['空的.jpg', Buffer.alloc(0), '是空的'],
    ['会议录像.pdf', Buffer.alloc(41 * 1024 * 1024, 32), '每个不能超过 40 MB'],
    ['鼓掌.gif', Buffer.from('GIF89a'), '静止的图'],
    ['半张.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'), '只有一半'],
  ];
  for (const [name, buffer, words] of refusals) {
    const reported = page.waitForEvent('dialog');
    const chosen = choose(page, [{ name, mimeType: 'image/jpeg', buffer }]);
    const dialog = await reported;
    expect(dialog.message()).toContain(`没有上传“${name}”`);
    expect(dialog.message()).toContain(words);
    await dialog.accept();
    await chosen;
  }
  expect(await list(server, 'media')).toEqual(before);
});

async function choose(page: Page, files: Upload[]): Promise<void> {
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(files);
}

/** A photo of a phone held upright: stored sideways, with its orientation and place in the metadata. */
async function phonePhoto(background: string, name = '合影 照片（1）.jpg'): Promise<Upload> {
  const image = sharp({ create: { width: 2400, height: 1800, channels: 3, background } });
  const buffer = await image
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}
