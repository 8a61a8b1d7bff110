import type { DecisionTable } from './decision.ts';

/** An outcome of a table with the cases that lead to it, in words. */
export interface RuleRow {
  /** `劳动合同；自己辞职`, one for each rule. */
  cases: readonly string[];
  outcome: string;
}

/** A decision table for readers: a row for each outcome, in the order of the rules. */
export function ruleRows({ questions, rules }: DecisionTable): RuleRow[] {
  const outcomes = [...new Set(rules.map(({ then }) => then))];
  return outcomes.map((outcome) => ({
    outcome,
    cases: rules
      .filter(({ then }) => then === outcome)
      .map(({ when }) =>
        Object.entries(when)
          .map(([name, keys = []]) => {
            const options = questions[name]?.options ?? {};
            return keys.map((key) => options[key] ?? key).join('，或者');
          })
          .join('；'),
      ),
  }));
}
