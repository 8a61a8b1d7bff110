import { type CDPSession, type Page, expect } from '@playwright/test';
import { read, test } from './desk-test.ts';
import { writeLaws, writeSynonyms } from './large-settings.ts';
import type { DeskPage } from './desk-page.ts';

const LAWS = 64;
const KEYS = '、丙丁戊己庚';

test('法规目录：没打开过的法规和条文不画出来，打开哪一部画哪一部；存下来的一条不少', async ({
  desk,
  page,
  server,
}) => {
  await writeLaws(server.root, LAWS, 5);
  await desk.openEntry('设置', '法规目录');
  await expect(rows(page)).toHaveCount(LAWS);
  await expect(inputs(page)).toHaveCount(0);

  await rows(page).first().click();
  await expect(desk.field('全称')).toHaveValue('法规0');
  // The law's own fields and those of its only other name; its five articles are collapsed rows of their own.
  await expect(rows(page)).toHaveCount(LAWS - 1 + 5);
  const ofOneLaw = await inputs(page).count();
  await desk.fill('提醒', '试写一句提醒');

  await page.getByRole('button', { name: '收起这一项' }).first().click();
  await expect(desk.field('全称')).toBeHidden();
  await expect(inputs(page), 'what was opened stays, with its caret and its errors').toHaveCount(
    ofOneLaw,
  );
  await desk.save();
  const after = await read(server, 'settings/laws.yml');
  expect(after).toContain('试写一句提醒');
  expect(after.match(/- article:/g)).toHaveLength(LAWS * 5);
});

test('没打开过的一行里有错：保存时打开它，转到那一格', async ({ desk, page, server }) => {
  await writeLaws(server.root, LAWS, 5, { says: '' });
  await desk.openEntry('设置', '法规目录');
  await rows(page).first().click();
  await desk.fill('提醒', '试写一句提醒');
  await desk.pressSave();
  await expect(desk.message('有 1 处要改，还没有保存。已转到那里')).toBeVisible();
  const invalid = page.getByLabel('这一条说什么');
  await expect(invalid).toBeFocused();
  await expect(invalid).toBeInViewport();
  await expect(desk.errors('这一条说什么')).toHaveText('请填写“这一条说什么”');
  await invalid.fill('会员满25人的，应当建基层工会委员会。');
  await desk.save();
});

test('450 组同义词：按一个键，电脑做的事和 10 组时差不多', async ({
  desk,
  page,
  server,
  context,
}) => {
  // The clock is stopped: the backup, a second after the last key, covers the whole form and is not part of a key's
  // cost.
  await page.clock.install();
  const session = await context.newCDPSession(page);
  const work = async (groups: number) => {
    await writeSynonyms(server.root, groups);
    return workOfKeys(desk, page, session);
  };
  const small = await work(10);
  const large = await work(450);
  test.info().annotations.push({ type: 'calls', description: `${small} for 10, ${large} for 450` });
  expect(large).toBeLessThan(4 * small);
});

/** How many functions of the desk are called for some keys typed into the first group. */
async function workOfKeys(desk: DeskPage, page: Page, session: CDPSession): Promise<number> {
  await desk.openEntry('设置', '搜索同义词');
  await rows(page).first().click();
  await page.getByLabel('意思一样的词').first().focus();
  await page.keyboard.press('End');
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 60_000));
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  for (const key of KEYS) await page.keyboard.insertText(key);
  await expect(page.getByText(`“乙0”“${KEYS.slice(1)}”里的任何一个，结果一样`)).toBeVisible();
  const { result } = await session.send('Profiler.takePreciseCoverage');
  await session.send('Profiler.stopPreciseCoverage');
  await page.clock.resume();
  return result
    .filter(({ url }) => url.includes('/admin/'))
    .flatMap(({ functions }) => functions)
    .reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
}

const rows = (page: Page) => page.getByRole('button', { name: '展开这一项' });

/** All inputs, hidden or not. */
const inputs = (page: Page) =>
  page.locator('.desk-EditorInterface-ControlPaneContainer').locator('input, textarea');
