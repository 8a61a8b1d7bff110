import { expect, test } from 'vitest';
import { prepareEntry, prepareSettings } from '../../admin/content/save.ts';
import { collections, settings } from '../../src/collections/index.ts';

const { merchants, essays } = collections;
const isNew = { isNew: true, slugs: [] };

test('every example comes through as it is', async () => {
  for (const model of Object.values(collections)) {
    expect(await prepareEntry(model, model.example, isNew)).toEqual(dropEmpty(model.example));
  }
});

test('a new entry without a slug gets one', async () => {
  expect(await prepareEntry(merchants, { ...merchants.example, slug: '' }, isNew)).toMatchObject({
    slug: expect.stringMatching(/^hong-zhu-shu-dian-shi-li-[a-z0-9]{4}$/) as unknown,
  });
});

test('what the editor left empty is not stored', async () => {
  const untouched = {
    cover: { decorative: false },
    conditions: '',
    publishDate: null,
    formerSlugs: [''],
  };
  const saved = await prepareEntry(merchants, { ...merchants.example, ...untouched }, isNew);
  expect(Object.keys(saved)).not.toEqual(expect.arrayContaining(Object.keys(untouched)));
});

test('tags typed with Chinese punctuation become tags', async () => {
  const saved = await prepareEntry(
    essays,
    { ...essays.example, tags: ['会员服务，活动', '要闻；通知'] },
    isNew,
  );
  expect(saved['tags']).toEqual(['会员服务', '活动', '要闻', '通知']);
});

test('what nobody sees is not saved, in fields and in the body; blanks that stand in the file stay', async () => {
  const typed = {
    title: '⼯会\u200B活动',
    summary: '两行\n说明\n',
    body: '\uFEFF⻓期班⻋\r\n\u202E会员\n',
  };
  const saved = await prepareEntry(essays, { ...essays.example, ...typed }, isNew);
  expect(saved).toMatchObject({
    title: '工会活动',
    summary: '两行\n说明\n',
    body: '长期班车\n会员\n',
  });
});

test('a field that the model does not know stops the save, so that nothing is lost unseen', async () => {
  await expect(
    prepareEntry(merchants, { ...merchants.example, colour: 'red' }, isNew),
  ).rejects.toThrow('没有这个字段');
});

test('a changed slug leaves the old one behind, also on a second save', async () => {
  const data = { ...merchants.example, slug: 'new-name' };
  const first = await prepareEntry(merchants, data, { isNew: false, slugs: ['old-name'] });
  const second = await prepareEntry(merchants, data, {
    isNew: false,
    slugs: ['old-name', 'new-name'],
  });
  expect([first['formerSlugs'], second['formerSlugs']]).toEqual([['old-name'], ['old-name']]);
});

test('a slug that was cleared stays what it was', async () => {
  const saved = await prepareEntry(
    merchants,
    { ...merchants.example, slug: '' },
    { isNew: false, slugs: ['old-name'] },
  );
  expect(saved).toMatchObject({ slug: 'old-name' });
});

test('all errors are told at once, in the editor’s words', async () => {
  const data = {
    ...merchants.example,
    phone: '电话',
    validUntil: '2020-01-01',
    cover: { src: '../media/a.jpg' },
  };
  const message = await prepareEntry(merchants, data, isNew).catch(String);
  expect(message).toContain('电话（phone）：现在是“电话”；应为电话号码');
  expect(message).toContain('替代文字');
});

test('a draft may have holes, but no wrong address', async () => {
  const holes = { title: '半篇', address: '', validUntil: '2020-01-01' };
  await expect(prepareEntry(merchants, holes, isNew)).rejects.toThrow('处要改');
  expect(await prepareEntry(merchants, { ...holes, draft: true }, isNew)).toMatchObject({
    title: '半篇',
    draft: true,
  });
  const isForReview = { ...isNew, isForReview: true };
  expect(await prepareEntry(merchants, holes, isForReview)).toMatchObject({ title: '半篇' });
  const wrong = { ...holes, draft: true, slug: '网址' };
  await expect(prepareEntry(merchants, wrong, isNew)).rejects.toThrow('网址名');
});

test('settings are checked and normalised too', () => {
  expect(prepareSettings(settings.laws, settings.laws.example)).toEqual(settings.laws.example);
  expect(() =>
    prepareSettings(settings.site, { ...settings.site.example, url: 'gonghui' }),
  ).toThrow('网站地址');
});

function dropEmpty(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
}
