/** Yuan rounded to the fen; the small term keeps binary fractions such as 1.005 from rounding down. */
export const toFen = (yuan: number): number => Math.round(yuan * 100 + 1e-6) / 100;

/** Throws a RangeError for an amount that is negative or not finite. */
export function checkAmount(name: string, value: number): void {
  if (!Number.isFinite(value) || value < 0)
    throw new RangeError(`${name}: found ${value}, expected a number of at least 0`);
}
