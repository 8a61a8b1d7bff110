import { checkFen } from './ratio.ts';

export interface Dues {
  /** The pay that counts, in fen: whole tens of yuan. */
  base: number;
  /** A month's dues in fen. */
  dues: number;
}

/**
 * A member's dues of one month: 0.5 % of the pay that counts, without the part below ten yuan.
 * Source: 会费1978 一; 会费1994 (facts 3-05, 3-06 【旁证】 for today). Five fen for each ten yuan, which are read off the
 * written number.
 *
 * The caller leaves out what does not count: bonuses, allowances, fees, relief (3-07). The remainder is taken from the
 * sum, as in the example of 3-11, not from each part. Members off the quota have no national rule (3-10): not covered.
 *
 * @param parts the parts of the pay that count, each in fen
 */
export function monthlyDues(parts: readonly number[]): Dues {
  const sum = parts.reduce((total, part) => total + checkFen(part), 0);
  // 432000 fen are 432 tens of yuan: the last three digits are yuan, ten fen and fen.
  const tens = Number(String(sum).slice(0, -3) || '0');
  return { base: tens * 1000, dues: tens * 5 };
}

/** Dues of a year in fen, month by month; none while membership is retained (保留会籍; fact 3-14, old edition). */
export function yearOfDues(months: readonly (readonly number[] | 'retained')[]): number {
  return months.reduce(
    (total, month) => total + (month === 'retained' ? 0 : monthlyDues(month).dues),
    0,
  );
}
