/** An exact amount of fen. How a remainder below a fen is rounded is in none of the facts, so it is kept. */
export interface Ratio {
  numerator: number;
  denominator: number;
}

/** Whether two exact amounts are the same. */
export function isSameAmount(one: Ratio, other: Ratio): boolean {
  return one.numerator * other.denominator === other.numerator * one.denominator;
}

/** @throws RangeError for what is no amount of money in whole fen */
export function checkFen(fen: number): number {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`Not an amount in fen: ${fen}`);
  return fen;
}
