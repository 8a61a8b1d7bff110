import { expect } from '@playwright/test';
import { test } from './hosted-test.ts';

for (const host of ['forgejo', 'gitlab'] as const) {
  test.describe(host, () => {
    test.use({ choice: { host, review: false } });

    test('表格里核实几家、新建一家：一次提交', async ({ desk, page, hosted }) => {
      const { repository } = hosted.host;
      const head = await repository.headOf('main');
      await desk.signIn();
      await page.goto(`${hosted.url}#/table/merchants`);
      for (const title of ['知行书店（示例）', '老街面馆（示例）', '墨香文具（示例）'])
        await page.getByLabel(`${title} 今天核实过`).check();
      for (const [label, text] of [
        ['标题', '新书店（示例）'],
        ['类别', '图书文具'],
        ['片区', '东片'],
        ['地址', '东片示例路1号'],
        ['电话', '010-00000000'],
        ['优惠内容', '九折'],
        ['有效期止', '2030-01-01'],
      ] as const)
        await page
          .getByLabel(new RegExp(`^(?:新的一行|新书店（示例）) ${label}$`))
          .first()
          .fill(text);
      await page.getByRole('button', { name: '保存（4 行改过）' }).click();
      await expect(page.getByText('存好了：改 3 条，新建 1 条，一次存完。')).toBeVisible();
      const [last, earlier] = await repository.log('main');
      expect([last?.message, earlier?.sha]).toEqual(['商户表格：改 3 条，新建 1 条', head]);
      expect(await repository.differences(head ?? '', last?.sha ?? '')).toHaveLength(4);
    });
  });
}
