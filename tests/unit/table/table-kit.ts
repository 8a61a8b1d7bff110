import { columnsOf } from '../../../admin/table/columns.ts';
import { namesOf } from '../../../admin/table/heads.ts';
import { type Row, newRow, rowsOf } from '../../../admin/table/rows.ts';
import { collections } from '../../../src/collections/index.ts';
import type { CollectionModel } from '../../../src/model/collection.ts';
import { entryFile, soundContent } from '../content-kit.ts';

const model: CollectionModel = collections.merchants;

/** The example's content with some more merchants, `{ 'book-shop': { title: '书店' } }`. */
export function contentWith(merchants: Readonly<Record<string, Record<string, unknown>>>) {
  const added = Object.entries(merchants).map(([name, data]) => entryFile('merchants', name, data));
  const files = [...soundContent.filter(({ path }) => !path.includes('/merchants/')), ...added];
  return new Map(files.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text]])));
}

/** The table of these merchants. */
export function tableOf(files: ReadonlyMap<string, string>) {
  const { table } = model;
  if (!table) throw new Error('merchants have no table');
  let count = 0;
  const create = (): Row => newRow(`new-${(count += 1)}-abcd`, { howToShow: '结账前出示。' });
  return {
    model,
    columns: columnsOf({ ...model, table }, files),
    rows: rowsOf(files, model.folder, 'lastVerified'),
    names: namesOf({ ...model, table }),
    create,
  };
}
