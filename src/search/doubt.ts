import { tuning } from './tuning.ts';
import { type Reading, isChance } from './understand.ts';

/** Pinyin may be as long as it likes. */
const LATIN = /[a-z]/;

/**
 * Whether a query may be misspelt: a part of it occurs nowhere, or is not a word and hardly occurs.
 */
export function isDoubtful({ plan, ranked, unknown, evidence }: Reading): boolean {
  const { length } = [...plan.core];
  if (length > tuning.correction.long && !LATIN.test(plan.core)) return false;
  if (ranked.some(({ overlap }) => overlap > 0.6)) return false;
  if (unknown > 0 || evidence.length === 0) return true;
  if (plan.stray !== '' && length <= tuning.correction.short) return true;
  return evidence.some(isChance);
}
