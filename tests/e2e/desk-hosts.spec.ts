import { expect, test as base } from '@playwright/test';
import { DeskPage } from './desk-page.ts';
import { type HostChoice, type HostedDesk, LI, startHostedDesk } from './hosted-desk.ts';

const test = base.extend<{ desk: DeskPage }, { choice: HostChoice; hosted: HostedDesk }>({
  viewport: { width: 1366, height: 768 },
  choice: [
    { host: 'forgejo', review: false },
    { option: true, scope: 'worker' },
  ],
  hosted: [
    async ({ choice }, use) => {
      const hosted = await startHostedDesk(choice);
      await use(hosted);
      await hosted.close();
    },
    { scope: 'worker' },
  ],
  desk: async ({ page, hosted }, use) => {
    hosted.host.oauth.account = LI;
    hosted.host.oauth.renews = true;
    hosted.host.mend();
    await use(new DeskPage(page, hosted.url));
  },
});

test.describe('Forgejo', () => {
  test('登录后看到列表', async ({ desk }) => {
    await desk.signIn();
    await desk.openList('优惠商户');
    await expect(desk.entryLink('碧水游泳馆（示例）')).toBeVisible();
  });
});
