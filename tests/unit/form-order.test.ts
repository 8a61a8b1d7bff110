import { expect, test } from 'vitest';
import { type FormModel, inFormOrder } from '../../src/model/form-order.ts';
import { date, markdown, slug, text } from '../../src/model/fields/index.ts';
import { collections, settings } from '../../src/collections/index.ts';
import { writeContent } from '../../src/content-format/write-content.ts';

const name = (label: string) => text({ label, max: 10 });
const fields = {
  title: name('标题'),
  slug: slug({ label: '网址名' }),
  place: name('地点'),
  draft: name('草稿'),
  day: date({ label: '日子' }),
};
const names = (model: FormModel) => inFormOrder(model).map(([key]) => key);

test('title and a text that must be written come first, what keeps the entry last', () => {
  expect(names({ fields: { ...fields, body: markdown({ label: '正文' }) } })).toEqual([
    'title',
    'body',
    'place',
    'day',
    'slug',
    'draft',
  ]);
});

test('a text that may be left out comes after what must be told', () => {
  const body = markdown({ label: '正文', required: false });
  expect(names({ fields: { ...fields, body } })).toEqual([
    'title',
    'place',
    'day',
    'body',
    'slug',
    'draft',
  ]);
});

test('what the model names comes first and last', () => {
  expect(names({ fields, fillFirst: ['day', 'title'], technical: ['place'] })).toEqual([
    'day',
    'title',
    'slug',
    'draft',
    'place',
  ]);
});

test('models name fields that they have', () => {
  for (const model of [...Object.values(collections), ...Object.values(settings)]) {
    const known = Object.keys(model.fields);
    for (const named of [...(model.fillFirst ?? []), ...(model.technical ?? [])])
      expect(known, `${model.name}: ${named}`).toContain(named);
  }
});

test('a file keeps the model’s order, whatever the form shows first', () => {
  const { phone, validUntil, offer } = collections.merchants.fields;
  const text = writeContent(
    'content/merchants/x.md',
    undefined,
    { validUntil: '2027-01-01', phone: '1', offer: '九折', body: '' },
    { phone, offer, validUntil },
  );
  expect(text.match(/^\w+(?=:)/gm)).toEqual(['phone', 'offer', 'validUntil']);
});
