/** A question with its answers: key → Chinese words. */
export interface Question {
  label: string;
  options: Readonly<Record<string, string>>;
}

export type Questions = Readonly<Record<string, Question>>;

type Option<Q extends Questions, K extends keyof Q> = Extract<keyof Q[K]['options'], string>;

/** One answer to each question of a table. */
export type Answers<Q extends Questions> = { readonly [K in keyof Q]: Option<Q, K> };

/** One line of a table: an outcome, and the answers that lead to it. */
export interface DecisionRule<Q extends Questions, Outcome> {
  /** The answers that match, by question; a question that is not named does not matter. */
  when: { readonly [K in keyof Q]?: readonly Option<Q, K>[] };
  then: Outcome;
}

/**
 * A decision table of which each combination of answers matches exactly one rule: no order of the rules matters. Its
 * tests enumerate all combinations.
 */
export interface DecisionTable<Q extends Questions = Questions, Outcome extends string = string> {
  questions: Q;
  rules: readonly DecisionRule<Q, Outcome>[];
}

/** A table with the keys of its questions and answers checked by the compiler. */
export const defineTable = <const Q extends Questions, const Outcome extends string>(
  table: DecisionTable<Q, Outcome>,
): DecisionTable<Q, Outcome> => Object.freeze(table);

/** The rules that answers to some of the questions leave possible, in the table's order. */
export function rulesFor<Q extends Questions, Outcome extends string>(
  { rules }: DecisionTable<Q, Outcome>,
  answers: Partial<Answers<Q>>,
): DecisionRule<Q, Outcome>[] {
  return rules.filter(({ when }) =>
    Object.entries<readonly string[] | undefined>(when).every(([question, options]) => {
      const answer: string | undefined = answers[question];
      return answer === undefined || options === undefined || options.includes(answer);
    }),
  );
}

/** The outcome of a table for complete answers. Throws an Error if the table has none, or several. */
export function decide<Q extends Questions, Outcome extends string>(
  table: DecisionTable<Q, Outcome>,
  answers: Answers<Q>,
): Outcome {
  const [rule, ...others] = rulesFor(table, answers);
  if (!rule || others.length > 0)
    throw new Error(`${JSON.stringify(answers)}: found ${others.length + (rule ? 1 : 0)} rules`);
  return rule.then;
}

/**
 * The question to ask next: the first one without an answer on which the rules that are still possible depend;
 * undefined if there is only one outcome left.
 */
export function nextQuestion<Q extends Questions, Outcome extends string>(
  table: DecisionTable<Q, Outcome>,
  answers: Partial<Answers<Q>>,
): Extract<keyof Q, string> | undefined {
  const possible = rulesFor(table, answers);
  if (new Set(possible.map(({ then }) => then)).size <= 1) return undefined;
  const names = Object.keys(table.questions) as Extract<keyof Q, string>[];
  return names.find(
    (name) => answers[name] === undefined && possible.some(({ when }) => when[name] !== undefined),
  );
}

/** Every combination of answers, the last question varying fastest. */
export function combinationsOf<Q extends Questions>({
  questions,
}: Pick<DecisionTable<Q>, 'questions'>): Answers<Q>[] {
  const combined = Object.entries(questions).reduce<Record<string, string>[]>(
    (all, [name, { options }]) =>
      all.flatMap((answers) => Object.keys(options).map((key) => ({ ...answers, [name]: key }))),
    [{}],
  );
  return combined as Answers<Q>[];
}
