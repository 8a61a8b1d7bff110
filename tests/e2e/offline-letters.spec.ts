import { install } from './offline-keep.ts';
import { expect, register, test } from './offline-site.ts';
import { savedLetter } from './saved-letter.ts';

test('带在身上以后断了网：从首页点三下，文书写得了，存得成Word文件', async ({ page, host }) => {
  await page.goto(`${host.url}offline/`);
  await register(page, host);
  await install(page, host, 'carry');
  await host.stop();
  await page.goto(host.url);
  await page
    .getByRole('main')
    .getByRole('link', { name: /^加入工会/ })
    .first()
    .click();
  await page.getByRole('main').getByRole('link', { name: '入会申请书' }).click();
  await page.getByLabel('你叫什么名字？').fill('林晓');
  const { name, text } = await savedLetter(page);
  expect(name).toBe('入会申请书.docx');
  expect(text).toContain('林晓');
});
