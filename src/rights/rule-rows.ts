import type { DecisionTable } from './decision.ts';

/** An outcome of a table with the cases that lead to it, in words. */
export interface RuleRow {
  /** `劳动合同；自己辞职；单位有没有违法：没有`, one for each rule. */
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
            const { label = name, options = {} } = questions[name] ?? {};
            const answer = keys.map((key) => options[key] ?? key).join('，或者');
            return isBare(options) ? `${label}：${answer}` : answer;
          })
          .join('；'),
      ),
  }));
}

/** 没有, 不是: such answers, and the others to the same question, are not understood without it. */
const isBare = (options: Readonly<Record<string, string>>): boolean =>
  Object.values(options).some((words) => words.length <= BARE);
const BARE = 2;
