import { isCalendarDate, toShanghaiDate } from '../../values/dates.ts';

const WRITTEN =
  /(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)(?:\s*日)?(?:[T\s]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i;
/** `20140211`, alone. */
const PLAIN = /^\s*(\d{4})(\d{2})(\d{2})\s*$/;
/** `Feb 11, 2014`, `11 Feb 2014`, `Tue, 11 Feb 2014 04:30:00 +0000`. */
const ENGLISH =
  /^\s*(?:[a-z]{3,9},?\s+)?(?:([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?|(\d{1,2})\s+([a-z]{3,9})\.?,?)\s+(\d{4})(?:\s+(\d{2}:\d{2}:\d{2})\s+(GMT|UTC|[+-]\d{4}))?/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Seconds since 1970, of the years from 2001 on; milliseconds have three digits more. */
const SECONDS = /^\s*(\d{10})(\d{3})?\s*$/;

/**
 * The Shanghai day of a moment as other programs write it: `2014-02-11 12:30:00`, `2014-02-11T04:30:00Z`, `2014/2/11`,
 * `2014年2月11日`, `20140211`, `Feb 11, 2014`, `Tue, 11 Feb 2014 04:30:00 +0000`, seconds since 1970. Without a time zone
 * it is Shanghai's. Undefined for anything else.
 */
export function readDay(value: unknown): string | undefined {
  // TOML's days are `Date`s that print what was written.
  if (value instanceof Date) return readDay(value.toISOString());
  if (typeof value === 'number') return readDay(String(value));
  if (typeof value !== 'string') return undefined;
  const [, seconds] = SECONDS.exec(value) ?? [];
  if (seconds !== undefined) return toShanghaiDate(new Date(Number(seconds) * 1000));
  const [, year, month = '', day = '', hour, minute, zone] =
    WRITTEN.exec(value) ?? PLAIN.exec(value) ?? [];
  if (year === undefined) return readEnglish(value);
  const date = toDate(year, month, day);
  if (date === undefined || hour === undefined || zone === undefined) return date;
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : zone.replace(/^(...):?(..)$/, '$1:$2');
  return dayOf(`${date}T${hour.padStart(2, '0')}:${minute ?? '00'}:00${offset}`) ?? date;
}

function readEnglish(value: string): string | undefined {
  const [, before, dayAfter, dayBefore, after, year = '', time, zone = ''] =
    ENGLISH.exec(value) ?? [];
  const month = MONTHS.indexOf((before ?? after ?? '').slice(0, 3).toLowerCase()) + 1;
  const date = toDate(year, String(month), dayAfter ?? dayBefore ?? '');
  if (date === undefined || time === undefined) return date;
  const offset = /^[a-z]/i.test(zone) ? 'Z' : zone.replace(/^(...)(..)$/, '$1:$2');
  return dayOf(`${date}T${time}${offset}`) ?? date;
}

function toDate(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}

function dayOf(moment: string): string | undefined {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? undefined : toShanghaiDate(date);
}
