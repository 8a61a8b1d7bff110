import { fieldsOf } from '../../src/collections/index.ts';
import type { Content } from '../../src/content-format/content-file.ts';
import { writeContent } from '../../src/content-format/write-content.ts';
import type { CollectionModel } from '../../src/model/collection.ts';
import { isDraft } from '../../src/model/drafts.ts';
import { normaliseEntry } from '../content/save.ts';
import type { ErrorCode } from '../../src/values/validation/validation-error.ts';
import type { FormError } from '../forms/form-errors.ts';
import { errorsOfSave } from '../forms/save-errors.ts';
import type { TextChange } from '../port/save-together.ts';
import type { Snapshot } from '../port/snapshot.ts';
import { type Column, fromCell } from './columns.ts';
import type { Row } from './rows.ts';

/** What a row would be stored as, or why it cannot be. */
export interface Checked {
  key: string;
  change: TextChange;
  /** As in {@link Row}. */
  errors: Readonly<Record<string, string>>;
}

export interface TableContext {
  model: CollectionModel;
  columns: readonly Column[];
  snapshot: Snapshot;
  /** Of the snapshot. */
  content: Content;
  /** Whether changes are reviewed before they are published; then an entry may be incomplete. */
  review: boolean;
}

/** Checks a row by the rules of the form, among all other content. */
export async function checkRow(row: Row, context: TableContext): Promise<Checked> {
  const { model, columns, snapshot, content, review } = context;
  const { before, values } = row;
  const isNew = before === undefined;
  const typed = columns
    .filter(({ name }) => name in row.cells)
    .map((column) => [column.name, fromCell(column, row.cells[column.name] ?? '')] as const);
  const slugs = isNew ? [] : [String(values['slug'])];
  const suffix = isNew ? { suffix: row.key.slice(-4) } : {};
  const data = await normaliseEntry(
    model,
    { ...values, ...Object.fromEntries(typed) },
    { isNew, slugs, ...suffix },
  );
  const path = isNew ? `${model.folder}/${String(data['slug'])}.md` : row.key;
  const after = writeContent(path, before, data, fieldsOf(path));
  const mayHaveHoles = review || isDraft(data);
  const found = await errorsOfSave(
    { model, path, isNew, data },
    snapshot,
    [],
    () => false,
    content,
  );
  const errors = found.filter(({ isOpen }) => !(isOpen && mayHaveHoles));
  return {
    key: row.key,
    change: { path, before, after },
    errors: Object.fromEntries(errors.map((error) => byColumn(error, context)).reverse()),
  };
}

/** Errors of a value that is none of those offered. */
const NO_CHOICE: readonly ErrorCode[] = ['not-a-choice', 'no-such-target'];

/** An error beside its cell; one of a field that is no column names it and stands beside the row. */
function byColumn(
  { path, code, message }: FormError,
  { model, columns }: Pick<TableContext, 'model' | 'columns'>,
): [string, string] {
  const [name = ''] = path.split('.');
  const column = columns.find((each) => each.name === name);
  if (!column) return ['', `${model.fields[name]?.label ?? name}：${message}`];
  if (!column.choices || !NO_CHOICE.includes(code)) return [name, message];
  // The form names stored values; a table shows labels.
  return [name, `应为${[...column.choices.values()].join('、')}之一`];
}
