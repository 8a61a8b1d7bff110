/** The rule of `content/settings/site.yml`: per cent of pay, and the remainder of pay that does not count. */
export interface DuesRule {
  /** Per cent, 0.5 for 千分之五. */
  rate: number;
  /** Yuan; the part of the pay below a multiple of it is left out. */
  roundDownTo: number;
}

export interface Dues {
  /** Yuan: the assessed pay. */
  base: number;
  /** Yuan a month, to the fen. */
  dues: number;
}

/**
 * A member's monthly dues on `pay` (yuan a month).
 * Source of the rule's shape: 全国总工会《关于收交工会会费的通知》（工发〔1978〕101号）, items 1.
 * Throws a RangeError for pay that is negative or not finite.
 */
export function calculateDues(pay: number, { rate, roundDownTo }: DuesRule): Dues {
  if (!Number.isFinite(pay) || pay < 0)
    throw new RangeError(`pay: found ${pay}, expected yuan of at least 0`);
  const base = Math.floor(pay / roundDownTo) * roundDownTo;
  return { base, dues: Math.round(base * rate) / 100 };
}
