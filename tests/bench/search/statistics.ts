import { Random } from './random.ts';

/** The value that `share` of the values do not exceed. NaN for an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const SAMPLES = 1000;

/** The 95 % interval of a mean, by bootstrap resampling; the same in every run. */
export function bootstrap(values: readonly number[]): readonly [low: number, high: number] {
  if (values.length === 0) return [NaN, NaN];
  const random = new Random(values.length);
  const means = Array.from({ length: SAMPLES }, () => mean(values.map(() => random.pick(values))));
  return [quantile(means, 0.025), quantile(means, 0.975)];
}
