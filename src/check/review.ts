import { addDays, daysBetween } from '../values/dates.ts';
import type { ReviewRule } from '../collections/define.ts';
import { type CollectionName, collections } from '../collections/index.ts';

type Data = Readonly<Record<string, unknown>>;

const YEAR = 365;

/** The review rule of a collection; undefined if its entries do not age. */
export const reviewRule = (collection: CollectionName): ReviewRule | undefined =>
  collections[collection].site.review;

/** A reminder within a month would annoy; one after more than two years would be too late. */
const MIN_DAYS = 30;
const MAX_DAYS = 2 * YEAR;

/**
 * The day on which an entry is due for review; undefined if it needs none or its dates are invalid.
 */
export function reviewDay(collection: CollectionName, data: Data): string | undefined {
  const rule = reviewRule(collection);
  if (!rule) return undefined;
  const next = rule.next === undefined ? undefined : dayIn(data, rule.next);
  const last = dayIn(data, rule.last);
  return next ?? (last === undefined ? undefined : addDays(last, rule.every));
}

/**
 * The fields that “已核对，仍然正确” changes: reviewed `today`, and again after the same span as before, within
 * {@link MIN_DAYS} and {@link MAX_DAYS} days. Undefined for a collection without reviews.
 */
export function reviewed(
  collection: CollectionName,
  data: Data,
  today: string,
): Record<string, string> | undefined {
  const rule = reviewRule(collection);
  if (!rule) return undefined;
  if (rule.next === undefined) return { [rule.last]: today };
  const [last, next] = [dayIn(data, rule.last), dayIn(data, rule.next)];
  const span = last && next ? daysBetween(last, next) : rule.every;
  const kept = Math.min(MAX_DAYS, Math.max(MIN_DAYS, span));
  return { [rule.last]: today, [rule.next]: addDays(today, kept) };
}

function dayIn(data: Data, field: string): string | undefined {
  const value = data[field];
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
}
