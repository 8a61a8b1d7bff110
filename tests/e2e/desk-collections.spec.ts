import { expect } from '@playwright/test';
import { parseFrontMatter } from '../../src/content-format/front-matter.ts';
import { collectionNames, collections } from '../../src/collections/index.ts';
import { list, read, test } from './desk-test.ts';
import { fillRequired } from './fill-form.ts';

for (const name of collectionNames) {
  const model = collections[name];
  test(`${model.label}：新建、修改、删除一条${model.singular}`, async ({ desk, page, server }) => {
    const title = `编辑台试一条（${model.singular}）`;
    const before = await list(server, name);
    await desk.startEntry(model.label, model.singular);
    const values: Record<string, unknown> = { ...model.example, title, troupe: 'choir-1' };
    await fillRequired(desk, model, values, (_field, value) =>
      value === 'choir-1' ? '合唱一分团' : value,
    );
    await expect(desk.preview.getByRole('heading', { name: title })).toBeVisible();
    await desk.save();
    const [file = ''] = (await list(server, name)).filter((entry) => !before.includes(entry));
    expect(parseFrontMatter(await read(server, `${name}/${file}`)).data).toMatchObject({
      title,
      slug: file.replace('.md', ''),
    });

    await desk.openEntry(model.label, title);
    await desk.fill('标题', `${title}改`);
    await desk.save();
    expect(parseFrontMatter(await read(server, `${name}/${file}`)).data).toMatchObject({
      title: `${title}改`,
    });

    await desk.pressDelete();
    await expect(page.getByRole('link', { name: `新建${model.singular}` })).toBeVisible();
    expect(await list(server, name)).toEqual(before);
  });
}
