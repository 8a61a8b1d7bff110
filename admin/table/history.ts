import type { Row } from './rows.ts';

/** The rows of a table, with what 撤销 and 重做 go back and forth to. */
export interface TableHistory {
  rows: readonly Row[];
  past: readonly (readonly Row[])[];
  future: readonly (readonly Row[])[];
  /** What the last change was, so that the letters typed into a cell are one step. */
  step: string | undefined;
}

/** Steps that can be undone. */
const MOST = 100;

export const startHistory = (rows: readonly Row[]): TableHistory => ({
  rows,
  past: [],
  future: [],
  step: undefined,
});

/** @param step what changes; the same again joins the step before */
export function withStep(history: TableHistory, rows: readonly Row[], step: string): TableHistory {
  const { rows: before, past } = history;
  const isSame = step === history.step;
  return { rows, past: isSame ? past : [...past, before].slice(-MOST), future: [], step };
}

export function undo(history: TableHistory): TableHistory {
  const { rows, past, future } = history;
  const before = past.at(-1);
  if (!before) return history;
  return { rows: before, past: past.slice(0, -1), future: [...future, rows], step: undefined };
}

export function redo(history: TableHistory): TableHistory {
  const { rows, past, future } = history;
  const next = future.at(-1);
  if (!next) return history;
  return { rows: next, past: [...past, rows], future: future.slice(0, -1), step: undefined };
}
