import { addDays, daysBetween } from '../values/dates.ts';
import type { CollectionName } from '../collections/index.ts';

type Data = Readonly<Record<string, unknown>>;

/** How a collection says when an entry was last found right, and when to look again. */
interface ReviewRule {
  /** The field with the day of the last review. */
  last: string;
  /** The field with the day of the next one; without it, `every` days after the last. */
  next?: string;
  every: number;
}

const YEAR = 365;

/** The collections whose entries age. A right has its own next day; of the others, once a year is enough. */
export const REVIEWS: Readonly<Partial<Record<CollectionName, ReviewRule>>> = {
  rights: { last: 'lastReviewed', next: 'reviewBy', every: YEAR / 2 },
  merchants: { last: 'lastVerified', every: YEAR },
  pages: { last: 'lastReviewed', every: YEAR },
};

/** Nobody wants to be asked again within a month, nor to forget it for more than two years. */
const SHORTEST = 30;
const LONGEST = 2 * YEAR;

/** The day on which an entry is to be looked at again; undefined where it need not be, or its dates cannot be read. */
export function reviewDay(collection: CollectionName, data: Data): string | undefined {
  const rule = REVIEWS[collection];
  if (!rule) return undefined;
  const next = rule.next === undefined ? undefined : dayIn(data, rule.next);
  const last = dayIn(data, rule.last);
  return next ?? (last === undefined ? undefined : addDays(last, rule.every));
}

/**
 * The fields that “已核对，仍然正确” changes: reviewed `today`, and again after the same span as before, within
 * {@link SHORTEST} and {@link LONGEST} days. Undefined for a collection without reviews.
 */
export function reviewed(
  collection: CollectionName,
  data: Data,
  today: string,
): Record<string, string> | undefined {
  const rule = REVIEWS[collection];
  if (!rule) return undefined;
  if (rule.next === undefined) return { [rule.last]: today };
  const [last, next] = [dayIn(data, rule.last), dayIn(data, rule.next)];
  const span = last && next ? daysBetween(last, next) : Math.round(rule.every);
  const kept = Math.min(LONGEST, Math.max(SHORTEST, span));
  return { [rule.last]: today, [rule.next]: addDays(today, kept) };
}

function dayIn(data: Data, field: string): string | undefined {
  const value = data[field];
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
}
