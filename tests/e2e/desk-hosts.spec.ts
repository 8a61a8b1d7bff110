import { type Page, expect } from '@playwright/test';
import { basename } from 'node:path';
import {
  CONTENT_FORMAT,
  FORMAT_PATH,
  formatText,
} from '../../src/content-format/content-version.ts';
import { parseFrontMatter } from '../../src/content-format/front-matter.ts';
import type { BareRepository } from '../doubles/bare-repository.ts';
import { collections } from '../../src/collections/index.ts';
import { seriousViolations } from './axe.ts';
import { DeskPage } from './desk-page.ts';
import { fillRequired, photo } from './fill-form.ts';
import { type HostedDesk, LI } from './hosted-desk.ts';
import { test } from './hosted-test.ts';

for (const host of ['forgejo', 'gitea', 'gitlab'] as const) {
  test.describe(host, () => {
    test.use({ choice: { host, review: false } });

    test('登录，改一条、传一张照片：正好一次提交，署编辑的名；再删一条', async ({
      desk,
      page,
      hosted: { host: at },
    }) => {
      const seen = listen(page);
      const { repository } = at;
      await desk.signIn();
      await desk.openEntry('优惠商户', '碧水游泳馆（示例）');
      await desk.fill('地址', '示例路甲一号');
      await desk.openGroup('门店照片');
      await desk.uploadPicture(await photo('合影 照片（1）.jpg'));
      await desk.fill('替代文字', '游泳馆的大门');
      const before = await repository.headOf('main');
      await desk.save();

      const [last, ...earlier] = await repository.log('main');
      expect(earlier[0]?.sha).toBe(before);
      expect(last).toMatchObject({
        message: '修改商户：bishui-pool',
        author: { name: LI.name, email: LI.email },
      });
      const text = await repository.read('main', 'content/merchants/bishui-pool.md');
      const { data } = parseFrontMatter(text);
      expect(data).toMatchObject({ address: '示例路甲一号', cover: { alt: '游泳馆的大门' } });
      const picture = String((data['cover'] as { src: string }).src).replace('../', 'content/');
      const changed = await repository.differences(before ?? '', 'main');
      expect(changed.map(({ path, status }) => `${status} ${path}`).sort()).toEqual([
        `added ${picture}`,
        'modified content/merchants/bishui-pool.md',
      ]);

      // Other tests share the host, so this test deletes an entry of its own.
      const path = 'content/merchants/closing-noodles.md';
      await addMerchant(repository, path, '要关张的面馆');
      await desk.openEntry('优惠商户', '要关张的面馆');
      await desk.fill('地址', '我写的地址');
      await repository.commit({
        branch: 'main',
        message: '同事改的',
        author: { name: '王老师', email: 'wang@example.cn' },
        changes: [{ path, content: await withAddress(repository, path, '同事写的地址') }],
      });
      await desk.pressSave();
      await expect(desk.dialog('这条内容被别人改过')).toContainText('对方的：同事写的地址');
      expect((await repository.log('main'))[0]?.message).toBe('同事改的');
      await desk.answer('保留我的');
      await expect(desk.message(/^已保存$/)).toBeVisible();
      expect(await repository.read('main', path)).toContain('我写的地址');

      await desk.pressDelete();
      await expect(page.getByRole('link', { name: '新建商户' })).toBeVisible();
      await expect(async () => {
        expect((await repository.log('main'))[0]).toMatchObject({
          message: expect.stringMatching(/^删除商户：/) as unknown,
          author: { name: LI.name, email: LI.email },
        });
      }).toPass();

      // No credential may be stored in readable form or outlive the session.
      const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
      for (const secret of at.oauth.tokens) {
        expect(kept).not.toContain(secret);
        expect(seen.join('\n')).not.toContain(secret);
      }
    });
  });
}

for (const host of ['forgejo', 'gitlab'] as const) {
  test.describe(`${host}，内容换了格式`, () => {
    test.use({ choice: { host, review: false } });

    test('开着的旧编辑台不存，说请刷新；换回来就能存', async ({ desk, hosted: { host: at } }) => {
      const { repository } = at;
      const setFormat = (text: string) =>
        repository.commit({
          branch: 'main',
          message: '迁移',
          author: { name: '王老师', email: 'wang@example.cn' },
          changes: [{ path: FORMAT_PATH, content: Buffer.from(text) }],
        });
      await desk.signIn();
      await desk.openEntry('优惠商户', '碧水游泳馆（示例）');
      await desk.fill('地址', '示例路乙二号');
      await setFormat(formatText(CONTENT_FORMAT + 1));
      await desk.pressSave();
      await expect(desk.message(/内容的格式和这个编辑台的不是同一版，没有保存/)).toBeVisible();
      expect((await repository.log('main'))[0]?.message).toBe('迁移');
      await setFormat(formatText(CONTENT_FORMAT));
      await desk.save();
      expect(await repository.read('main', 'content/merchants/bishui-pool.md')).toContain('乙二号');
    });
  });
}

for (const host of ['forgejo', 'gitlab'] as const) {
  test.describe(`${host}，先审核再发布`, () => {
    test.use({ choice: { host, review: true } });

    test('写一篇带图的：草稿在自己的分支上，提交审核，发布后分支没有了', async ({
      desk,
      page,
      hosted: { host: at },
    }) => {
      const { repository } = at;
      const title = '红烛读书会 “第一期”';
      const before = await repository.headOf('main');
      await desk.signIn();
      await desk.startEntry('文苑与要闻', '文章');
      const values = { ...collections.essays.example, title };
      await fillRequired(desk, collections.essays, values, (_, value) => value);
      await desk.openGroup('封面图');
      await desk.uploadPicture(await photo('窗边.jpg'));
      await desk.fill('替代文字', '窗边的书桌');
      await desk.saveDraft();

      const [branch = ''] = (await repository.branches()).filter((name) => name !== 'main');
      expect(branch).toMatch(/^cms\/essays\/hong-zhu-du-shu-hui-/);
      const changed = await repository.differences('main', branch);
      expect(changed.map(({ status }) => status)).toEqual(['added', 'added']);
      expect((await repository.log(branch))[0]).toMatchObject({
        message: expect.stringMatching(/^新增文章：/) as unknown,
        author: { name: LI.name, email: LI.email },
      });
      expect(await repository.headOf('main')).toBe(before);

      await desk.press('提交审核');
      await expect(page.getByText('待审', { exact: true })).toBeVisible();
      await desk.openReview();
      await desk.card('待审', title).getByRole('link', { name: title }).click();
      await desk.fill('作者', '读书会');
      await desk.saveDraft();
      expect((await repository.differences('main', branch)).map(({ path }) => path)).toEqual(
        changed.map(({ path }) => path),
      );
      await desk.publish();
      await expect(desk.message('已发布')).toBeVisible();
      expect(await repository.branches()).toEqual(['main']);
      const published = changed.find(({ path }) => path.endsWith('.md'))?.path ?? '';
      expect(await repository.read('main', published)).toContain('author: 读书会');
      expect((await repository.log('main'))[0]?.message).toContain(
        'Written-by: 王老师\nReviewed-by: 李老师\nApproved-by: 张主席',
      );
      expect((await repository.log('main'))[0]?.author).toEqual({ name: LI.name, email: LI.email });
    });
  });
}

test('图片怎么也装不出来时，照样看得见自己打的字', async ({
  desk,
  page,
  hosted: {
    host: { repository },
  },
}) => {
  const media = (await repository.list('main:content/media')) ?? [];
  const pictures = new Set(media.map(({ sha }) => sha));
  expect(pictures.size).toBeGreaterThan(0);
  const isPicture = ({ pathname }: URL) => pictures.has(pathname.split('/').at(-1) ?? '');
  // A picture is never answered.
  await page.route(isPicture, () => undefined);
  const asked = page.waitForRequest((request) => isPicture(new URL(request.url())));
  await desk.signIn();
  await desk.openEntry('优惠商户', '老街面馆（示例）');
  await desk.openGroup('门店照片');
  await desk.field('地址').fill('装图时打的字');
  await expect(desk.field('地址')).toHaveValue('装图时打的字');
  await asked;
});

test('删除别处引用的团队：托管服务不知道，编辑台不让删，并说清是谁引用的', async ({
  desk,
  hosted: { host },
}) => {
  const before = await host.repository.headOf('main');
  await desk.signIn();
  await desk.openEntry('艺术团与协会', '合唱一分团');
  await desk.pressDelete();
  await expect(desk.message(/没有删除：《.+》.*引用了它/)).toBeVisible();
  expect(await host.repository.headOf('main')).toBe(before);
});

test.describe('登录', () => {
  test('写着写着登录过期：能续就不打扰；续不了就在原处重新登录，接着存上', async ({
    desk,
    page,
    context,
    hosted: { host },
  }) => {
    await desk.signIn();
    await desk.openEntry('优惠商户', '碧水游泳馆（示例）');
    await desk.fill('地址', '续上以后的地址');
    await expect(desk.preview.getByText('续上以后的地址')).toBeVisible();
    host.oauth.expire();
    await desk.save();
    expect(await saved(host)).toContain('续上以后的地址');

    host.oauth.expire();
    host.oauth.renews = false;
    await desk.fill('地址', '重新登录后的地址');
    await desk.pressSave();
    const dialog = page.getByRole('dialog', { name: '重新登录' });
    await expect(dialog).toContainText('你写的还在这个页面上');
    host.oauth.account = { ...LI, login: 'wang', name: '王老师' };
    await signInBeside();
    await expect(dialog).toContainText('请用 li 登录');
    host.oauth.account = LI;
    await signInBeside();
    await expect(dialog).toBeHidden();
    await expect.poll(() => saved(host)).toContain('重新登录后的地址');

    async function signInBeside() {
      const opened = context.waitForEvent('page');
      await dialog.getByRole('button', { name: '重新登录' }).click();
      const beside = await opened;
      // It may have closed before we start to listen, and the event fires only once.
      await expect.poll(() => beside.isClosed()).toBe(true);
    }
  });

  test('先不登录：没有保存，文字还在', async ({ desk, page, hosted: { host } }) => {
    await desk.signIn();
    await desk.openEntry('优惠商户', '碧水游泳馆（示例）');
    await desk.fill('地址', '还没有存上的地址');
    // Requests of the preview would trigger the same question before anything is saved.
    await expect(desk.preview.getByText('还没有存上的地址')).toBeVisible();
    host.oauth.expire();
    host.oauth.renews = false;
    await desk.pressSave();
    await page.getByRole('button', { name: '先不登录' }).click();
    await expect(desk.message('登录过期了')).toBeVisible();
    await expect(desk.field('地址')).toHaveValue('还没有存上的地址');
    expect(await saved(host)).not.toContain('还没有存上的地址');
  });

  test('网断了：说清楚，文字还在；通了再存就成，提交了却没有回音也不会存两次', async ({
    desk,
    hosted: { host },
  }) => {
    await desk.signIn();
    await desk.openEntry('优惠商户', '碧水游泳馆（示例）');
    await desk.fill('地址', '断线时写的地址');
    host.break(/./, 'lost');
    await desk.pressSave();
    await expect(desk.message(/连不上|网络断了/)).toBeVisible();
    await expect(desk.field('地址')).toHaveValue('断线时写的地址');
    host.mend();
    await desk.save();
    expect(await saved(host)).toContain('断线时写的地址');

    const before = await host.repository.headOf('main');
    await desk.fill('地址', '没有回音的地址');
    host.break(/^POST .*\/contents$/, 'unanswered');
    await desk.save();
    const [last, earlier] = await host.repository.log('main');
    expect(earlier?.sha).toBe(before);
    expect(last?.author.name).toBe(LI.name);
    expect(await saved(host)).toContain('没有回音的地址');
  });

  test('只能看、不能改的账号，和看不到仓库的账号：说清楚找谁', async ({
    desk,
    page,
    hosted: { host },
  }) => {
    host.oauth.account = { ...LI, access: 'read' };
    await desk.pressSignIn();
    await expect(page.getByRole('alert').first()).toContainText('请找管理员给你写入权限');
    host.oauth.account = { ...LI, access: 'none' };
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByRole('alert').first()).toContainText('请找管理员把你加进去');
    await expect(page.getByRole('button', { name: '登录', exact: true })).toBeEnabled();
  });

  test('别人做的登录链接：不接受，不拿去换登录', async ({ page, hosted: { url } }) => {
    await page.goto(url);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    // If no sign-in was started, Decap itself accepts the state `{"nonce":null}`.
    for (const state of ['{"nonce":null}', 'guessed']) {
      const forged = new URLSearchParams({ code: 'of-somebody-else', state });
      await page.goto(`${url}?${forged.toString()}`);
      await expect(page.getByRole('alert')).toContainText('不是从这个页面开始的');
      expect(page.url()).not.toContain('code=');
    }
    expect(asked.filter((address) => address.includes('access_token'))).toEqual([]);
  });

  test('登录页没有严重的无障碍问题，手机上也是', async ({ page, hosted: { url } }) => {
    await page.goto(url);
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible();
      expect(await seriousViolations(page), String(width)).toEqual([]);
    }
  });

  test('关掉就退出；勾了“保持登录”，下次不用再登', async ({ browser, hosted: { url } }) => {
    const context = await browser.newContext();
    const inNewTab = async () => new DeskPage(await context.newPage(), url);
    await (await inNewTab()).signIn();
    const later = await inNewTab();
    await later.page.goto(url);
    await later.page.getByRole('checkbox', { name: '在这台电脑上保持登录' }).check();
    await later.page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(later.collectionLink('固定页面')).toBeVisible();
    const next = await inNewTab();
    await next.page.goto(url);
    await expect(next.collectionLink('固定页面')).toBeVisible();
    await context.close();
  });
});

const saved = (host: HostedDesk['host']) =>
  host.repository.read('main', 'content/merchants/bishui-pool.md');

/** Everything of the page that others may read: the addresses that it visits, and its console. */
function listen(page: Page): string[] {
  const seen: string[] = [];
  page.on('console', (message) => seen.push(message.text()));
  page.on('framenavigated', (frame) => seen.push(frame.url()));
  return seen;
}

/** Adds a copy of a merchant with another name and address. */
async function addMerchant(repository: BareRepository, path: string, title: string) {
  const slug = basename(path, '.md');
  const text = await repository.read('main', 'content/merchants/laojie-noodles.md');
  const content = text
    .replace(/^title: .*$/m, `title: ${title}`)
    .replace(/^slug: .*$/m, `slug: ${slug}`);
  await repository.commit({
    branch: 'main',
    message: '新商户',
    author: { name: '王老师', email: 'wang@example.cn' },
    changes: [{ path, content: Buffer.from(content) }],
  });
}

/** A merchant's file with another address. */
async function withAddress(repository: BareRepository, path: string, address: string) {
  const text = await repository.read('main', path);
  return Buffer.from(text.replace(/^address: .*$/m, `address: ${address}`));
}
