import { FIXTURE_BASE, FIXTURE_SITE } from '../servers.ts';
import { wcagViolations } from './axe.ts';
import { savedLetter, savedText } from './saved-letter.ts';
import { expect, test } from './site-page.ts';

const JOIN = '/letters/union-membership/';
const REQUEST = '/letters/arbitration-request/';

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('从首页点两下，到入会申请书的第一个问题；空白的Word文件下载得到', async ({ page }) => {
    await page.goto('/');
    await page
      .getByRole('main')
      .getByRole('link', { name: /^加入工会/ })
      .first()
      .click();
    await page.getByRole('main').getByRole('link', { name: '入会申请书' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('入会申请书');
    await expect(page.getByText('你叫什么名字？')).toBeVisible();
    const main = page.getByRole('main');
    await expect(main.getByRole('button')).toHaveCount(0);
    await expect(main.locator('input:visible, select:visible, textarea:visible')).toHaveCount(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载空白的Word文件' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('union-membership.docx');
  });

  test('打印的那张纸只有这份文书，没填的地方有线', async ({ page }) => {
    await page.goto(JOIN);
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('[data-sheet]');
    await expect(sheet.getByText('自愿申请加入工会')).toBeVisible();
    await expect(sheet.locator('.letter-gap').first()).toBeVisible();
    for (const words of ['你叫什么名字？', '本页引用的条文', '下载空白的Word文件', '关于本站'])
      await expect(page.getByText(words).first()).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  });
});

test('从首页点四下：工资拖着不发，到仲裁申请书', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: /^遇到事怎么办/ }).click();
  await page.getByRole('group').getByText('工资待遇').click();
  await page.getByRole('link', { name: '已经离职，工资没结清' }).click();
  const step = page.locator('[data-step]', { hasText: '申请仲裁：已经离职' });
  await step.getByRole('link', { name: '劳动人事争议仲裁申请书' }).click();
  await expect(page.getByLabel('你叫什么名字？')).toBeVisible();
});

test('一边填一边看；存成的Word文件里就是看到的字；什么也不发出去', async ({ watched }) => {
  const { page, errors } = watched;
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.url().includes('林')) sent.push(request.url());
  });
  await page.goto(JOIN);
  await expect(page.getByText('下载空白的Word文件')).toBeHidden();
  const sheet = page.locator('[data-sheet]');
  await page.getByLabel('你叫什么名字？').fill('林晓');
  await page.getByLabel('你在哪个学校？').fill('示例小学');
  await page.getByLabel('你和谁签的合同？').selectOption('和学校签的劳动合同');
  await page.getByLabel('哪一天到这个学校工作的？').fill('2025-08-25');
  await expect(sheet.getByText('示例小学工会委员会：')).toBeVisible();
  await expect(sheet.getByRole('row', { name: '到校的日子' })).toContainText('2025年8月25日');
  // It speaks of a question that needs no answer, and has none.
  await expect(sheet.getByText('请一并核对会籍')).toBeHidden();
  await page.getByLabel('以前在哪里入过工会？').fill('示例中学');
  await expect(sheet.getByText('我以前在示例中学加入过工会')).toBeVisible();

  const { name, text } = await savedLetter(page);
  expect(name).toBe('入会申请书.docx');
  expect(text.split('\n')).toEqual(
    expect.arrayContaining(['入会申请书', '示例小学工会委员会：', '林晓']),
  );
  expect(text).toContain('我以前在示例中学加入过工会，请一并核对会籍。');
  await expect(page.getByText('还有2处空着')).toBeVisible();
  expect(sent).toEqual([]);
  expect(errors).toEqual([]);
});

test('一行一条的答案，在信里也是一行一条', async ({ page }) => {
  await page.goto(REQUEST);
  await page.getByLabel(/你要什么？/).fill('一、工资15000元。\n二、补偿10000元。');
  const text = await savedText(page);
  expect(text.split('\n')).toEqual(
    expect.arrayContaining(['一、工资15000元。', '二、补偿10000元。']),
  );
});

test.describe('记不记', () => {
  const name = '你叫什么名字？';

  test('没叫它记，换一页回来就没有了', async ({ page }) => {
    await page.goto(JOIN);
    await page.getByLabel(name).fill('林晓');
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('林晓');
    await page.goto('/');
    await page.goto(JOIN);
    await expect(page.getByLabel(name)).toHaveValue('');
  });

  test('叫它记，下次还在；不记了、清空了，就一点不留', async ({ page }) => {
    await page.goto(JOIN);
    await page.getByLabel(name).fill('林晓');
    await page.getByLabel(/在这台设备上记住/).check();
    await page.goto('/');
    await page.goto(JOIN);
    await expect(page.getByLabel(name)).toHaveValue('林晓');
    await expect(page.locator('[data-sheet]').getByText('林晓')).toBeVisible();
    await page.getByLabel(/在这台设备上记住/).uncheck();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('林晓');
    await page.getByLabel(/在这台设备上记住/).check();
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.getByRole('button', { name: '清空' }).click();
    await expect(page.getByLabel(name)).toHaveValue('林晓');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: '清空' }).click();
    await expect(page.getByLabel(name)).toHaveValue('');
    await expect(page.locator('[data-sheet]').getByText('林晓')).toHaveCount(0);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('林晓');
  });
});

test('按回车不下载，也不把填的字放进网址', async ({ page }) => {
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await page.goto(JOIN);
  await page.getByLabel('你叫什么名字？').fill('林晓');
  await page.getByLabel('你叫什么名字？').press('Enter');
  await expect(page.locator('[data-sheet]').getByText('林晓')).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  expect(downloads).toEqual([]);
});

test('这一页的脚本取不到：不让人白填', async ({ page }) => {
  await page.route(/\/_astro\/(?!Site)[^/]+\.js$/, (route) => route.abort());
  await page.goto(JOIN);
  await expect(page.locator('html')).toHaveAttribute('data-script', '');
  const main = page.getByRole('main');
  await expect(main.locator('input:visible, select:visible, textarea:visible')).toHaveCount(0);
});

test('有期限的，写着期限和依据，能去算最后一天', async ({ page }) => {
  await page.goto(REQUEST);
  await expect(page.getByRole('heading', { name: '最晚什么时候交' })).toBeVisible();
  await expect(page.getByText(/1年以内。从这一天起算/)).toBeVisible();
  await page.getByRole('link', { name: '算一算最后一天' }).click();
  await expect(page).toHaveURL(/\/tools\/last-day\/#matter=arbitration$/);
  await expect(page.getByText(/^办的是：申请劳动仲裁/)).toBeVisible();
});

test('填好的样子是示例的答案', async ({ page }) => {
  await page.goto(JOIN);
  await page.getByText('看一份填好的样子').click();
  await expect(page.getByText('我在示例区第一小学工作')).toBeVisible();
});

test('空着、填着都没有无障碍问题', async ({ page }) => {
  await page.goto(REQUEST);
  await page.getByText('看一份填好的样子').click();
  expect(await wcagViolations(page)).toEqual([]);
  await page.getByLabel('你叫什么名字？').fill('林晓');
  expect(await wcagViolations(page)).toEqual([]);
});

test.describe('本单位规定的表', () => {
  const OWN = `${FIXTURE_SITE}${FIXTURE_BASE}letters/own-form/`;

  test('存下来的是那份文件，占位换成了答案', async ({ page }) => {
    await page.goto(OWN);
    await expect(page.getByText(/^存下来的是本单位规定的表/)).toBeVisible();
    await page.getByLabel('你叫什么名字？').fill('林晓');
    await page.getByLabel('你在哪个学校？').fill('示例小学');
    const { text } = await savedLetter(page);
    expect(text.split('\n')).toEqual(expect.arrayContaining(['某市总工会规定的表', '林晓']));
    expect(text).toContain('在示例小学。');
    expect(text).not.toContain('{{');
  });

  test('取不到的时候说明白，给通用的格式', async ({ page }) => {
    await page.route('**/own-form.docx', (route) => route.abort());
    await page.goto(OWN);
    await page.getByLabel('你叫什么名字？').fill('林晓');
    expect(await savedText(page)).toContain('的林晓。');
    await expect(page.getByText('规定的表现在取不到')).toBeVisible();
  });

  test('列表上写明', async ({ page }) => {
    await page.goto(`${FIXTURE_SITE}${FIXTURE_BASE}letters/`);
    const card = page.locator('[data-card]', { hasText: '规定格式的入会申请表' });
    await expect(card).toContainText('本单位规定的表');
  });
});
