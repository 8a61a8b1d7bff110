/** A query with its pages. */
export interface Example {
  /** The page that queries share: queries of one group must not be split between training and validation. */
  group: string;
  rows: readonly Row[];
}

interface Row {
  values: readonly number[];
  isRight: boolean;
}

const STEPS = 150;
const RATE = 0.15;
/** Regularisation: keeps weights small unless the queries require large ones. */
const RIDGE = 0.005;

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

/** The gradient of one query: raises the right pages and lowers those ranked above them. */
function gradient({ rows }: Example, weights: readonly number[]): number[] {
  const scores = rows.map(({ values }) => dot(values, weights));
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const right = rows.reduce((sum, { isRight }, at) => sum + (isRight ? (shares[at] ?? 0) : 0), 0);
  const change = weights.map(() => 0);
  if (right === 0) return change;
  rows.forEach(({ values, isRight }, at) => {
    const share = shares[at] ?? 0;
    const by = share / all - (isRight ? share / right : 0);
    values.forEach((value, feature) => {
      change[feature] = (change[feature] ?? 0) + by * value;
    });
  });
  return change;
}

/** Learns weights that rank the right pages first: a softmax over the pages of each query, by Adam. */
export function train(examples: readonly Example[]): number[] {
  const size = examples.find(({ rows }) => rows.length > 0)?.rows[0]?.values.length ?? 0;
  let weights = Array.from({ length: size }, () => 1);
  const first = weights.map(() => 0);
  const second = weights.map(() => 0);
  for (let step = 1; step <= STEPS; step += 1) {
    const sum = weights.map(() => 0);
    for (const example of examples)
      gradient(example, weights).forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value));
    weights = weights.map((weight, at) => {
      const slope = (sum[at] ?? 0) / examples.length + RIDGE * weight;
      const mean = (first[at] = 0.9 * (first[at] ?? 0) + 0.1 * slope);
      const square = (second[at] = 0.99 * (second[at] ?? 0) + 0.01 * slope ** 2);
      const [unbiased, scale] = [mean / (1 - 0.9 ** step), square / (1 - 0.99 ** step)];
      return weight - (RATE * unbiased) / (Math.sqrt(scale) + 1e-8);
    });
  }
  return weights;
}

/** MRR among the first ten. */
export function meanReciprocal(examples: readonly Example[], weights: readonly number[]): number {
  const each = examples.map(({ rows }) => {
    const scored = rows.map(({ values, isRight }) => ({ score: dot(values, weights), isRight }));
    const best = Math.max(...scored.filter(({ isRight }) => isRight).map(({ score }) => score));
    const rank = 1 + scored.filter(({ score, isRight }) => !isRight && score > best).length;
    return Number.isFinite(best) && rank <= 10 ? 1 / rank : 0;
  });
  return each.reduce((sum, value) => sum + value, 0) / examples.length;
}
