import { expect } from '@playwright/test';
import type { BareRepository } from '../doubles/bare-repository.ts';
import { test } from './hosted-test.ts';

const GROUP = '写法和想要的可能不一样';
const ESSAY = { path: 'content/essays/better-rights.md', title: '会员和职工，差在哪里' };

async function append(repository: BareRepository, path: string, line: string): Promise<string> {
  const content = `${await repository.read('main', path)}\n${line}\n`;
  await repository.commit({
    branch: 'main',
    message: '同事写的',
    author: { name: '王老师', email: 'wang@example.cn' },
    changes: [{ path, content: Buffer.from(content) }],
  });
  return content;
}

for (const host of ['forgejo', 'gitlab'] as const) {
  test.describe(host, () => {
    test.use({ choice: { host, review: false } });

    test('内容体检里改好：一条一次提交；看的时候同事存过的，一个字也不动', async ({
      desk,
      page,
      hosted,
    }) => {
      const { repository } = hosted.host;
      await append(repository, ESSAY.path, '##补充');
      await desk.signIn();
      await page.getByRole('link', { name: '内容体检' }).click();
      const group = desk.healthGroup(GROUP);
      await group.getByRole('button', { name: /^拿得准的/ }).click();
      await expect(desk.dialog('改好 1 条内容里的 1 行')).toContainText('改成：## 补充');
      const theirs = await append(repository, ESSAY.path, '同事刚写的。');
      const head = await repository.headOf('main');
      await desk.answer('照这样改，存上');
      await expect(group).toContainText(`没有改 1 条：《${ESSAY.title}》（刚才有人存过）`);
      expect(await repository.headOf('main')).toBe(head);

      await page.getByRole('button', { name: '重新检查' }).click();
      await group.getByRole('button', { name: /^拿得准的/ }).click();
      await desk.answer('照这样改，存上');
      await expect(group).toContainText(`改好了 1 条：《${ESSAY.title}》`);
      const [last, earlier] = await repository.log('main');
      expect([last?.message, earlier?.sha]).toEqual([`改好写法：${ESSAY.title}`, head]);
      expect(await repository.read('main', ESSAY.path)).toBe(theirs.replace('##补充', '## 补充'));
    });
  });
}
