import { expect } from '@playwright/test';
import { FULL_CONTENT } from '../full-site.ts';
import { DeskPage } from './desk-page.ts';
import { startDeskServer } from './desk-server.ts';
import { list, test } from './desk-test.ts';
import { LI } from './hosted-desk.ts';
import { test as hostedTest } from './hosted-test.ts';
import { importInto, notice } from './import-document.ts';

const TITLE = '关于乒乓球赛的通知';

test('先审核再发布：导入的先是草稿，签发以后文章和图片是一次提交', async ({ page }) => {
  const server = await startDeskServer('/gonghui/', 0, FULL_CONTENT, true);
  const desk = new DeskPage(page, server.url);
  const before = { essays: await list(server, 'essays'), media: await list(server, 'media') };
  await importInto(desk, await notice());
  await expect(desk.field('标题')).toHaveValue(TITLE);
  await desk.saveDraft();
  expect({ essays: await list(server, 'essays'), media: await list(server, 'media') }).toEqual(
    before,
  );

  await desk.press('提交审核');
  await expect(page.getByText('待审', { exact: true })).toBeVisible();
  await desk.publish();
  await expect(desk.message('已发布')).toBeVisible();
  const changed = server.git('show', '--name-status', '--format=%b', 'HEAD');
  expect(changed).toMatch(/^A\tcontent\/essays\/[a-z\d-]+\.md$/m);
  expect(changed).toMatch(/^A\tcontent\/media\/[\w-]+\.webp$/m);
  expect(changed).toContain('Approved-by: 张主席');
  expect(server.git('status', '--porcelain')).toBe('');
  await server.close();
});

for (const [host, review] of [
  ['forgejo', false],
  ['gitlab', true],
] as const)
  hostedTest.describe(`${host}，${review ? '先审核再发布' : '一存就发布'}`, () => {
    hostedTest.use({ choice: { host, review } });

    hostedTest(
      '导入一份 Word：文章和图片是一次提交，署编辑的名',
      async ({ desk, page, hosted }) => {
        hostedTest.slow();
        const { repository } = hosted.host;
        await desk.signIn();
        const before = (await repository.headOf('main')) ?? '';
        await importInto(desk, await notice());
        await expect(desk.field('标题')).toHaveValue(TITLE);
        if (review) {
          await desk.saveDraft();
          expect(await repository.headOf('main')).toBe(before);
          await desk.press('提交审核');
          await expect(page.getByText('待审', { exact: true })).toBeVisible();
          await desk.publish();
          await expect(desk.message('已发布')).toBeVisible();
        } else await desk.save();
        const added = (await repository.differences(before, 'main')).map(
          ({ path, status }) => `${status} ${path}`,
        );
        expect(added.sort()).toEqual([
          expect.stringMatching(/^added content\/essays\/[a-z\d-]+\.md$/),
          expect.stringMatching(/^added content\/media\/[\w-]+\.webp$/),
        ]);
        const [last] = await repository.log('main');
        expect(last?.author).toMatchObject({ name: LI.name });
        const [entry = ''] = added.map((line) => line.replace('added ', ''));
        expect(await repository.read('main', entry)).toContain('各校工会**周五前**报名。');
      },
    );
  });
