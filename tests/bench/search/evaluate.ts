import { CLASSES, type QueryClass } from './classes.ts';
import type { Query } from './query-file.ts';

/** Returns the ids of the pages that answer a query, best first. */
export type Answerer = (text: string) => Promise<readonly string[]>;

export interface Outcome {
  query: Query;
  /** Rank of the first right page among the first ten; 0 if there is none. */
  rank: number;
  /** The first ten. */
  found: readonly string[];
}

export interface Figures {
  queries: number;
  /** Mean of 1 / rank, with 0 if no right page is among the first ten. */
  mrr: number;
  /** Shares of the queries with a right page at rank 1, among the first 3 and 10. */
  at1: number;
  at3: number;
  at10: number;
  /** Share of the queries without any result. */
  empty: number;
}

export const DEPTH = 10;

/** Runs all queries, one after the other. */
export async function evaluate(
  answer: Answerer,
  queries: readonly Query[],
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    const found = (await answer(query.text)).slice(0, DEPTH);
    const rank = 1 + found.findIndex((id) => query.expected.includes(id));
    outcomes.push({ query, rank, found });
  }
  return outcomes;
}

export const reciprocal = ({ rank }: Outcome): number => (rank > 0 ? 1 / rank : 0);

/** Aggregates outcomes. Without outcomes, every figure is NaN. */
export function toFigures(outcomes: readonly Outcome[]): Figures {
  const mean = (value: (outcome: Outcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + value(outcome), 0) / outcomes.length;
  const within = (depth: number) => mean(({ rank }) => Number(rank > 0 && rank <= depth));
  return {
    queries: outcomes.length,
    mrr: mean(reciprocal),
    at1: within(1),
    at3: within(3),
    at10: within(DEPTH),
    empty: mean(({ found }) => Number(found.length === 0)),
  };
}

/** The outcomes of each class, of all positive queries, and of the negative set; without empty ones. */
export function byClass(
  outcomes: readonly Outcome[],
): Map<QueryClass | 'all' | 'negative', readonly Outcome[]> {
  const of = (name: string) => outcomes.filter(({ query }) => query.class === name);
  const groups = new Map<QueryClass | 'all' | 'negative', readonly Outcome[]>();
  for (const name of CLASSES) groups.set(name, of(name));
  groups.set(
    'all',
    outcomes.filter(({ query }) => query.class !== 'negative'),
  );
  groups.set('negative', of('negative'));
  return new Map([...groups].filter(([, group]) => group.length > 0));
}
