import type { Evidence } from '../evidence.ts';
import type { Confidence } from '../types.ts';
import { isHan } from '../segment.ts';
import { type Reading, isChance } from '../understand.ts';
import { lengthOf } from './blend.ts';
import type { Weighed } from './weigh.ts';

/** What the chance comes from: a logistic regression, learned as the weights in `blend.ts` were. */
const CHANCE = {
  base: -0.9,
  wholeAsked: 0.5,
  wholePooled: 2.3,
  wholeBody: 0.5,
  strength: 1.4,
  /** How far the first page is before the second. */
  lead: 2.5,
  askedLead: 1.3,
  unknown: -1.1,
  isCorrected: -1.2,
  length: 3.3,
  /** The most telling segment that the first page lacks, and all that it lacks. */
  missedMost: -1.3,
  missed: -2.5,
};

/** From here on an answer may stand above the list; below, the list says that nothing fits. */
const HIGH = 0.9;
const MIDDLE = 0.5;

/** A few words may ask for many things: then somebody must ask for the page in nearly the same words. */
const FEW = 0.35;
const SAME = 0.65;

/** How sure it is that the first of the pages answers the question. */
export function confidenceIn(
  reading: Reading,
  ranked: readonly Weighed[],
  { isCorrected, isQuoteFound }: { isCorrected: boolean; isQuoteFound: boolean },
): Confidence {
  const chance = chanceOf(reading, ranked, isCorrected);
  const isClear = lengthOf(reading.query) >= FEW || (ranked[0]?.signals.wholeAsked ?? 0) >= SAME;
  if (chance >= HIGH && isClear) return 'high';
  // A page that has all of the question is no nearest one for want of a better.
  const isWhole = isQuoteFound || missing(reading.evidence, ranked[0]?.page.id).share === 0;
  return chance >= MIDDLE || isWhole ? 'middle' : 'low';
}

/** How likely it is, 0 … 1, that the first of the pages answers the question. */
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
    CHANCE.base +
    CHANCE.wholeAsked * signals.wholeAsked +
    CHANCE.wholePooled * signals.wholePooled +
    CHANCE.wholeBody * signals.wholeBody +
    CHANCE.strength * strength +
    CHANCE.lead * (second ? (score - second.score) / score : 1) +
    CHANCE.askedLead * (signals.asked - nextAsked) +
    CHANCE.unknown * (reading.evidence.filter(isUnknown).length / (reading.evidence.length || 1)) +
    CHANCE.isCorrected * Number(isCorrected) +
    CHANCE.length * lengthOf(reading.query) +
    CHANCE.missedMost * most +
    CHANCE.missed * share;
  return 1 / (1 + Math.exp(-sum));
}

const isUnknown = (one: Evidence): boolean =>
  one.found.length === 0 || (isChance(one) && isHan(one.segment.variants[0]?.text ?? ''));

/** How much of a question stands neither on a page nor in what is asked for it. */
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
