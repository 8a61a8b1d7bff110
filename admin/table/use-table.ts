import { useCallback, useEffect, useRef, useState } from 'react';
import type { CollectionName } from '../../src/collections/index.ts';
import { reviewRule } from '../../src/check/review.ts';
import { toShanghaiDate } from '../../src/values/dates.ts';
import { lastValues } from '../forms/defaults.ts';
import type { ReadSnapshot, Snapshot } from '../port/snapshot.ts';
import { type Column, columnsOf } from './columns.ts';
import { useHistory } from './use-history.ts';
import { type Row, cellOf, newRow, rowsOf, withCell } from './rows.ts';
import type { TableModel } from './table-props.ts';
import { keepUnsaved, withUnsaved } from './unsaved.ts';

/** The content that a table shows, as it was read. */
export interface Loaded {
  snapshot: Snapshot;
  columns: readonly Column[];
}

/** The rows of a table while they are edited, with an empty one at the end. */
export function useTable(model: TableModel, readSnapshot: ReadSnapshot) {
  const [loaded, setLoaded] = useState<Loaded | 'failed'>();
  const count = useRef(0);
  const reviewedField = reviewRule(model.name as CollectionName)?.last;

  const create = useCallback(() => {
    count.current += 1;
    return newRow(`new-${count.current}-${randomSuffix()}`, initialValues(model));
  }, [model]);

  const history = useHistory(create);
  const { rows, start } = history;

  const load = useCallback(() => {
    setLoaded(undefined);
    readSnapshot().then(
      (snapshot) => {
        const stored = rowsOf(snapshot.files, model.folder, reviewedField);
        const unsaved = withUnsaved(model.name, stored, (key) => newRow(key, initialValues(model)));
        start(unsaved);
        setLoaded({ snapshot, columns: columnsOf(model, snapshot.files) });
      },
      () => {
        setLoaded('failed');
      },
    );
  }, [model, readSnapshot, reviewedField, start]);
  useEffect(load, [load]);

  useEffect(() => {
    if (loaded) keepUnsaved(model.name, rows);
  }, [loaded, model, rows]);

  const columns = typeof loaded === 'object' ? loaded.columns : [];
  const reviewed = columns.find(({ name }) => name === reviewedField);
  const reviewer = columns.find(({ name }) => name === model.table.reviewer);
  return {
    loaded,
    ...history,
    create,
    columns,
    reviewed,
    reviewer,
  };
}

/** The columns of a review: its day, and who made it, if the table has one. */
export interface ReviewColumns {
  reviewed: Column | undefined;
  reviewer: Column | undefined;
}

export const isReviewedOn = (row: Row, reviewed: Column | undefined, day: string): boolean =>
  reviewed !== undefined && cellOf(row, reviewed) === day;

/** A row that somebody reviewed on a day; without a day, as it is stored. */
export function withReview(
  row: Row,
  { reviewed, reviewer }: ReviewColumns,
  day: string | undefined,
  by: string,
): Row {
  const texts = [
    [reviewed, day],
    [reviewer, by.trim()],
  ] as const;
  return texts.reduce((changed, [column, text]) => {
    if (!column || (day !== undefined && text === '')) return changed;
    return withCell(changed, column, day === undefined ? storedText(row, column) : (text ?? ''));
  }, row);
}

const storedText = (row: Row, column: Column): string => cellOf({ ...row, cells: {} }, column);

/** What a new entry begins with: the model's defaults, and what was written last. */
function initialValues({ name, fields }: TableModel): Record<string, unknown> {
  const defaults = Object.entries(fields).flatMap(([field, { widget }]) => {
    const { default: value, initial } = widget(field);
    if (initial === 'today') return [[field, toShanghaiDate(new Date())] as const];
    return value === undefined ? [] : [[field, value] as const];
  });
  return { ...Object.fromEntries(defaults), ...lastValues(name) };
}

/** Four characters that end the address of a new entry. */
const randomSuffix = () => Math.random().toString(36).slice(2, 6).padEnd(4, '0');
