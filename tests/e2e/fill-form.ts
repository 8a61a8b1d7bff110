import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { CollectionModel } from '../../src/collections/index.ts';
import { frontMatterFields } from '../../src/collections/index.ts';
import type { Field, Fields, Widget } from '../../src/model/fields/index.ts';
import type { DeskPage, Upload } from './desk-page.ts';

/**
 * Fills in the required fields of a new entry, from the model's example; `labels` returns a relation's display name.
 */
export async function fillRequired(
  desk: DeskPage,
  model: CollectionModel<Fields>,
  values: Record<string, unknown>,
  labels: (field: Field, value: string) => string,
): Promise<void> {
  await fillFields(
    desk,
    frontMatterFields(model.fields),
    { ...values, slug: undefined },
    { labels },
  );
  await desk.writeSource(String(values['body']));
}

type Labels = (field: Field, value: string) => string;

/** @param item whether the fields are those of the item that was added last */
async function fillFields(
  desk: DeskPage,
  fields: Fields,
  values: Record<string, unknown>,
  { labels, item = false }: { labels: Labels; item?: boolean },
): Promise<void> {
  for (const [name, field] of Object.entries(fields)) {
    // A rule may ask for a list that the form does not, like the answers to choose from.
    const isDue = field.required || (item && field.kind === 'list');
    if (!isDue || values[name] === undefined) continue;
    await fillField(desk, field, values[name], { labels, item });
  }
}

async function fillField(
  desk: DeskPage,
  field: Field,
  value: unknown,
  { labels, item }: { labels: Labels; item: boolean },
): Promise<void> {
  switch (field.kind) {
    case 'select':
    case 'selectMany':
      return desk.choose(
        field.label,
        ...[value].flat().map((key) => field.choices?.[String(key)] ?? String(key)),
      );
    case 'relation':
    case 'settingRelation':
      return desk.choose(field.label, labels(field, String(value)));
    case 'dateTime':
      return desk.fill(field.label, String(value).slice(0, 16), item);
    case 'list':
    case 'listOf':
      for (const one of [value].flat()) await fillItem(desk, field, one, labels);
      return;
    default:
      return desk.fill(field.label, String(value), item);
  }
}

/** Adds an item to a list; the form of a new item is open. */
async function fillItem(
  desk: DeskPage,
  field: Field,
  value: unknown,
  labels: Labels,
): Promise<void> {
  const { label_singular: itemLabel, field: widget } = field.widget('item');
  const add = desk.page.getByRole('button', { name: `新增${String(itemLabel)}`, exact: true });
  await add.last().click();
  if (field.fields)
    await fillFields(desk, field.fields, value as Record<string, unknown>, { labels, item: true });
  else await desk.fill((widget as Widget).label, String(value), true);
}

/** Fills in a new bookshop, except its text and its photo. */
export async function startBookshop(desk: DeskPage, validUntil: string): Promise<void> {
  await desk.startEntry('优惠商户', '商户');
  await desk.fill('标题', '红烛书店（示例）');
  await desk.choose('类别', '图书文具');
  await desk.choose('片区', '东片');
  await desk.fill('地址', '示例路8号');
  await desk.fill('电话', '010-00000000');
  await desk.fill('优惠内容', '图书九折，文具九五折。');
  await desk.fill('有效期起', '2026-09-01');
  await desk.fill('有效期止', validUntil);
  await desk.fill('最近核实', '2026-11-20');
}

/** Uploads a photo of a shop's front and describes it. */
export async function addFront(desk: DeskPage, name: string): Promise<void> {
  await desk.openGroup('门店照片');
  await desk.uploadPicture(await photo(name));
  await desk.fill('替代文字', '书店的门面');
}

/** A large photograph like a phone's, different on each call: the desk recognises an upload that it has seen before. */
export async function photo(name: string): Promise<Upload> {
  const [r = 0, g = 0, b = 0] = crypto.getRandomValues(new Uint8Array(3));
  const image = sharp({
    create: { width: 1600, height: 900, channels: 3, background: { r, g, b } },
  });
  const taken = image.jpeg().withExif({ IFD0: { ImageDescription: randomUUID() } });
  return { name, mimeType: 'image/jpeg', buffer: await taken.toBuffer() };
}
