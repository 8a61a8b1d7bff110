import type { Evidence } from '../evidence.ts';
import type { Confidence } from '../types.ts';
import { isHan } from '../segment.ts';
import { type Reading, isChance } from '../understand.ts';
import { lengthOf } from './blend.ts';
import type { Weighed } from './weigh.ts';
import { tuning } from '../tuning.ts';

const { confidence: tuned } = tuning;

/**
 * The confidence that the first page answers the query.
 *
 * @param isFound it has what the query demands: its quotation, or its time
 * @param isVague the query names but a time, and nothing is then: any page only mentions it
 */
export function confidenceIn(
  reading: Reading,
  ranked: readonly Weighed[],
  { isFound, isVague }: { isFound: boolean; isVague: boolean },
): Confidence {
  if (isVague) return 'low';
  const chance = chanceOf(reading, ranked);
  const isClear =
    lengthOf(reading.query) >= tuned.few || (ranked[0]?.signals.wholeAsked ?? 0) >= tuned.same;
  if (chance >= tuned.high && isClear && !isMostlyUnknown(reading) && isOnTopic(reading, ranked))
    return 'high';
  // A page that has all of the question is no nearest one for want of a better.
  const isWhole = isFound || missing(reading.evidence, ranked[0]?.page.id).share === 0;
  return (chance >= tuned.middle && !isMostlyUnknown(reading)) || isWhole ? 'middle' : 'low';
}

/**
 * Whether a query of one word names the topic of the first page: no other page has it as often, or
 * is asked for with it nearly as much. 公积金 is on a page about leaving, and on one about insurance;
 * 公积金怎么办 says no more.
 */
function isOnTopic({ plan, evidence }: Reading, [first, ...others]: readonly Weighed[]): boolean {
  const [only] = evidence;
  const { length } = plan.core.match(/[\p{L}\p{N}]/gu) ?? [];
  if (!first || !only || evidence.length > 1 || only.segment.size < length) return true;
  const timesOn = ({ page }: Weighed): number => only.pages.get(page.id)?.match?.starts.length ?? 0;
  const times = Math.max(1, timesOn(first));
  const asked = tuned.topic * first.signals.asked;
  return others.every((other) => timesOn(other) < times && other.signals.asked <= asked);
}

/** The best page for one word says little about a query of several that nothing is known of. */
function isMostlyUnknown({ evidence }: Reading): boolean {
  return evidence.filter(isUnknown).length / evidence.length > tuned.unknown;
}

/** The probability, 0 … 1, that the first page answers the query. */
function chanceOf(reading: Reading, [first, second]: readonly Weighed[]): number {
  if (!first) return 0;
  const { signals, strength, score, page } = first;
  const sum =
    tuned.base +
    tuned.wholeAnywhere * signals.wholeAnywhere +
    tuned.wholeBody * signals.wholeBody +
    tuned.strength * strength +
    tuned.lead * (second ? (score - second.score) / score : 1) +
    tuned.length * lengthOf(reading.query) +
    tuned.missedMost * missing(reading.evidence, page.id).most;
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
