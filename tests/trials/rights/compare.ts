/** What a comparison of the two implementations found. */
export interface Compared {
  what: string;
  cases: number;
  different: number;
  /** The first differences: the case, our result, the second one. */
  examples: readonly string[];
}

const EXAMPLES = 3;

/** Compares what both implementations say of each case. */
export function compare<Case>(
  what: string,
  cases: Iterable<Case>,
  both: (one: Case) => readonly [ours: unknown, second: unknown],
): Compared {
  const examples: string[] = [];
  let count = 0;
  let different = 0;
  for (const one of cases) {
    count += 1;
    const [ours, second] = both(one).map((result) => JSON.stringify(result));
    if (ours === second) continue;
    different += 1;
    if (examples.length < EXAMPLES)
      examples.push(`${JSON.stringify(one)}: ${String(ours)}, second ${String(second)}`);
  }
  return { what, cases: count, different, examples };
}
