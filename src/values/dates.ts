/**
 * Calendar days are `YYYY-MM-DD` in Asia/Shanghai; moments are `YYYY-MM-DDTHH:mm:00+08:00`.
 * Shanghai has kept UTC+8 without daylight saving since 1991, so the offset is a constant here.
 */
const OFFSET = '+08:00';
const OFFSET_MS = 8 * 60 * 60 * 1000;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** Whether `value` is `YYYY-MM-DD` and such a day exists. */
export function isCalendarDate(value: string): boolean {
  const time = DATE.test(value) ? Date.parse(value) : NaN;
  return !Number.isNaN(time) && dayAt(time) === value;
}

/** A time in milliseconds, in UTC. */
const isoAt = (time: number): string => new Date(time).toISOString();
const dayAt = (time: number): string => dayOf(isoAt(time));
const shanghaiAt = (moment: Date): string => isoAt(moment.getTime() + OFFSET_MS);

/** The Shanghai day of a moment, `YYYY-MM-DD`. */
export function toShanghaiDate(moment: Date): string {
  return dayOf(shanghaiAt(moment));
}

/**
 * A moment in Shanghai time, or undefined if `value` is not one. A string without an offset is read
 * as Shanghai time.
 */
export function toShanghaiDateTime(value: string | Date): string | undefined {
  const moment = value instanceof Date ? value : parseMoment(value.trim());
  if (!moment || Number.isNaN(moment.getTime())) return undefined;
  return `${shanghaiAt(moment).slice(0, 16)}:00${OFFSET}`;
}

function parseMoment(value: string): Date | undefined {
  const match = MOMENT.exec(value);
  if (!match?.[1] || !isCalendarDate(match[1]) || Number(match[2]) > 23 || Number(match[3]) > 59)
    return undefined;
  return new Date(`${match[1]}T${match[2]}:${match[3]}:00${match[4] ?? OFFSET}`);
}

/** A moment to the second in Shanghai time, `2026-11-22T18:40:05+08:00`. */
export function toShanghaiTimestamp(moment: Date): string {
  return `${shanghaiAt(moment).slice(0, 19)}${OFFSET}`;
}

/** The day part of a day or a moment in Shanghai time. */
export function dayOf(value: string): string {
  return value.slice(0, 10);
}

/** `2026年11月22日`. Takes a day or a moment. */
export function formatDate(value: string): string {
  const [year, month, day] = dayOf(value).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** A day as it is read on another: `12月18日`, with its year if that is a different one. */
export function formatDay(value: string, today: string): string {
  const full = formatDate(value);
  return value.slice(0, 4) === today.slice(0, 4) ? full.slice(5) : full;
}

/** The day of the week, 0 for Sunday. */
export function weekdayOf(value: string): number {
  return new Date(dayOf(value)).getUTCDay();
}

/** `2026年11月22日（周日）14:00`. */
export function formatDateTime(value: string): string {
  return `${formatDate(value)}（${formatWeekday(value)}）${value.slice(11, 16)}`;
}

/** `周日`. Takes a day or a moment. */
export function formatWeekday(value: string): string {
  return `周${WEEKDAYS[weekdayOf(value)]}`;
}

/** The hours of an event beside its first day: `14:00—16:30`, or `14:00至1月29日（周五）16:30`. */
export function formatHours(start: string, end: string): string {
  const time = start.slice(11, 16);
  if (dayOf(start) === dayOf(end)) return `${time}—${end.slice(11, 16)}`;
  const last = formatDateTime(end);
  return `${time}至${start.slice(0, 4) === end.slice(0, 4) ? last.slice(5) : last}`;
}

/** `2026年11月22日（周日）14:00—16:30`; both days in full if they differ. */
export function formatSpan(start: string, end: string): string {
  const last = dayOf(start) === dayOf(end) ? end.slice(11, 16) : formatDateTime(end);
  return `${formatDateTime(start)}—${last}`;
}

/** Whole days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000);
}

/** The day so many days after another; before it, if `days` is negative. Parts of days are rounded. */
export function addDays(day: string, days: number): string {
  return dayAt(Date.parse(day) + Math.round(days) * 86_400_000);
}
