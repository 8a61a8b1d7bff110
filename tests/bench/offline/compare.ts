import {
  type Answerer,
  DEPTH,
  type Figures,
  type Outcome,
  byClass,
  evaluate,
  toFigures,
} from '../search/evaluate.ts';
import type { Query } from '../search/query-file.ts';

/** The agreement of two search systems on the queries of a class. */
export interface Parity {
  /** A class of queries, `all` answerable ones, or `negative`. */
  name: string;
  queries: number;
  /** Shares of the queries with the same first page, first three and first ten, in the same order. */
  sameFirst: number;
  sameThree: number;
  sameList: number;
  online: Figures;
  kept: Figures;
}

/** A query with different results. */
export interface Difference {
  query: Query;
  online: readonly string[];
  kept: readonly string[];
}

/** Runs every query in both. */
export async function compare(
  online: Answerer,
  kept: Answerer,
  queries: readonly Query[],
): Promise<{ classes: Parity[]; differences: Difference[] }> {
  const [theirs, ours] = [await evaluate(online, queries), await evaluate(kept, queries)];
  const groups = byClass(ours);
  const classes = [...byClass(theirs)].map(([name, outcomes]) =>
    toParity(name, outcomes, groups.get(name) ?? []),
  );
  const differences = theirs.flatMap((outcome, at) => {
    const other = ours[at];
    return other && !isSame(outcome, other, 1)
      ? [{ query: outcome.query, online: outcome.found, kept: other.found }]
      : [];
  });
  return { classes, differences };
}

function toParity(name: string, online: readonly Outcome[], kept: readonly Outcome[]): Parity {
  const share = (depth: number) =>
    online.filter((outcome, at) => kept[at] && isSame(outcome, kept[at], depth)).length /
    online.length;
  return {
    name,
    queries: online.length,
    sameFirst: share(1),
    sameThree: share(3),
    sameList: share(DEPTH),
    online: toFigures(online),
    kept: toFigures(kept),
  };
}

/** Whether the first pages are equal; two empty results are equal. */
function isSame(one: Outcome, other: Outcome, depth: number): boolean {
  return one.found.slice(0, depth).join('\n') === other.found.slice(0, depth).join('\n');
}
