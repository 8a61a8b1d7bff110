import type { Evidence } from '../evidence.ts';
import type { Confidence } from '../types.ts';
import { isHan } from '../segment.ts';
import { type Reading, isChance } from '../understand.ts';
import { lengthOf } from './blend.ts';
import type { Weighed } from './weigh.ts';
import { tuning } from '../tuning.ts';

const { confidence: tuned } = tuning;

/** The confidence that the first page answers the query. */
export function confidenceIn(
  reading: Reading,
  ranked: readonly Weighed[],
  { isCorrected, isQuoteFound }: { isCorrected: boolean; isQuoteFound: boolean },
): Confidence {
  const chance = chanceOf(reading, ranked, isCorrected);
  const isClear =
    lengthOf(reading.query) >= tuned.few || (ranked[0]?.signals.wholeAsked ?? 0) >= tuned.same;
  if (chance >= tuned.high && isClear) return 'high';
  // A page that has all of the question is no nearest one for want of a better.
  const isWhole = isQuoteFound || missing(reading.evidence, ranked[0]?.page.id).share === 0;
  return chance >= tuned.middle || isWhole ? 'middle' : 'low';
}

/** The probability, 0 … 1, that the first page answers the query. */
function chanceOf(
  reading: Reading,
  [first, ...others]: readonly Weighed[],
  isCorrected: boolean,
): number {
  if (!first) return 0;
  const { signals, strength, score, page } = first;
  const [second] = others;
  const nextAsked = Math.max(0, ...others.map((other) => other.signals.asked));
  const { most, share } = missing(reading.evidence, page.id);
  const sum =
    tuned.base +
    tuned.wholeAsked * signals.wholeAsked +
    tuned.wholePooled * signals.wholePooled +
    tuned.wholeBody * signals.wholeBody +
    tuned.strength * strength +
    tuned.lead * (second ? (score - second.score) / score : 1) +
    tuned.askedLead * (signals.asked - nextAsked) +
    tuned.unknown * (reading.evidence.filter(isUnknown).length / (reading.evidence.length || 1)) +
    tuned.isCorrected * Number(isCorrected) +
    tuned.length * lengthOf(reading.query) +
    tuned.missedMost * most +
    tuned.missed * share;
  return 1 / (1 + Math.exp(-sum));
}

const isUnknown = (one: Evidence): boolean =>
  one.found.length === 0 || (isChance(one) && isHan(one.segment.variants[0]?.text ?? ''));

/** The share of a query that occurs neither on a page nor in its sample queries. */
function missing(evidence: readonly Evidence[], page = NaN) {
  const missed = evidence
    .filter((one) => !one.pages.has(page) || isUnknown(one))
    .map(({ idf }) => idf);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const all = evidence.map(({ idf }) => idf);
  return {
    most: Math.max(0, ...missed) / Math.max(0.1, ...all),
    share: sum(missed) / (sum(all) || 1),
  };
}
