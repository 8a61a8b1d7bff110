import { OFFSET, OFFSET_MS } from './dates.ts';

/* Apart from the other functions of dates, which every page loads. */

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/** Whether `value` is `YYYY-MM-DD` and such a day exists. */
export function isCalendarDate(value: string): boolean {
  const match = DATE.exec(value);
  if (!match) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/**
 * A moment in Shanghai time, or undefined if `value` is not one. A string without an offset is read
 * as Shanghai time.
 */
export function toShanghaiDateTime(value: string | Date): string | undefined {
  const moment = value instanceof Date ? value : parseMoment(value.trim());
  if (!moment || Number.isNaN(moment.getTime())) return undefined;
  return `${new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 16)}:00${OFFSET}`;
}

function parseMoment(value: string): Date | undefined {
  const match = MOMENT.exec(value);
  if (!match?.[1] || !isCalendarDate(match[1]) || Number(match[2]) > 23 || Number(match[3]) > 59)
    return undefined;
  return new Date(`${match[1]}T${match[2]}:${match[3]}:00${match[4] ?? OFFSET}`);
}

/** A moment to the second in Shanghai time, `2026-11-22T18:40:05+08:00`. */
export function toShanghaiTimestamp(moment: Date): string {
  return `${new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 19)}${OFFSET}`;
}
