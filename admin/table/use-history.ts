import { useCallback, useState } from 'react';
import { redo, startHistory, undo, withStep } from './history.ts';
import { type Row, isChanged } from './rows.ts';

type Next = (rows: readonly Row[]) => readonly Row[];

/**
 * The rows of a table, with an empty one at the end, and the steps back.
 * @param create an empty row
 */
export function useHistory(create: () => Row) {
  const [history, setHistory] = useState(startHistory([]));

  /** Begins anew: what was before cannot be undone. */
  const start = useCallback(
    (rows: readonly Row[]) => {
      setHistory(startHistory(withBlank(rows, create)));
    },
    [create],
  );
  /**
   * Replaces rows without a step: what is said of them changes.
   * @param isSaved whether they were saved, which cannot be undone
   */
  const replace = useCallback(
    (next: Next, isSaved = false) => {
      setHistory((before) => {
        const rows = withBlank(next(before.rows), create);
        return isSaved ? startHistory(rows) : { ...before, rows };
      });
    },
    [create],
  );
  /** Changes rows; the same step as the last one is part of it. */
  const change = useCallback(
    (next: Next, step: string) => {
      setHistory((before) => withStep(before, withBlank(next(before.rows), create), step));
    },
    [create],
  );
  const back = useCallback(() => {
    setHistory(undo);
  }, []);
  const forth = useCallback(() => {
    setHistory(redo);
  }, []);
  return {
    rows: history.rows,
    start,
    replace,
    change,
    undo: history.past.length > 0 ? back : undefined,
    redo: history.future.length > 0 ? forth : undefined,
  };
}

function withBlank(rows: readonly Row[], create: () => Row): readonly Row[] {
  const last = rows.at(-1);
  return last && last.before === undefined && !isChanged(last) ? rows : [...rows, create()];
}
