import {
  type DecisionRule,
  type DecisionTable,
  type Questions,
  combinationsOf,
  rulesFor,
} from '../../../src/rights/decision.ts';

/** What is wrong with a table, found by enumerating every combination of answers. */
export interface Enumerated {
  combinations: number;
  /** Combinations that no rule matches. */
  without: unknown[];
  /** Combinations that several rules match. */
  contradictory: unknown[];
  /** Outcomes of rules that no combination reaches. */
  unreachable: string[];
}

export function enumerate<Q extends Questions, Outcome extends string>(
  table: DecisionTable<Q, Outcome>,
): Enumerated {
  const all = combinationsOf(table);
  const reached = new Set<DecisionRule<Q, Outcome>>();
  const found = all.map((answers) => ({ answers, rules: rulesFor(table, answers) }));
  for (const { rules } of found) for (const rule of rules) reached.add(rule);
  return {
    combinations: all.length,
    without: found.filter(({ rules }) => rules.length === 0).map(({ answers }) => answers),
    contradictory: found.filter(({ rules }) => rules.length > 1).map(({ answers }) => answers),
    unreachable: table.rules.filter((rule) => !reached.has(rule)).map(({ then }) => then),
  };
}

export const SOUND = { without: [], contradictory: [], unreachable: [] };
