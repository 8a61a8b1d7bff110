import { isCalendarDate, toShanghaiDate } from '../../values/dates.ts';

const WRITTEN =
  /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i;

/**
 * The Shanghai day of a moment as other programs write it: `2014-02-11 12:30:00`, `2014-02-11T04:30:00Z`, `2014/2/11`,
 * `2014年2月11日`, `Tue, 11 Feb 2014 04:30:00 +0000`. Without a time zone it is Shanghai's. Undefined for anything else.
 */
export function readDay(value: unknown): string | undefined {
  // TOML's days are `Date`s that print what was written.
  if (value instanceof Date) return readDay(value.toISOString());
  if (typeof value !== 'string') return undefined;
  const [, year, month = '', day = '', hour, minute, zone] = WRITTEN.exec(value) ?? [];
  if (year === undefined) return readRfc(value);
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCalendarDate(date)) return undefined;
  if (hour === undefined || zone === undefined) return date;
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : zone.replace(/^(...):?(..)$/, '$1:$2');
  return toShanghaiDate(new Date(`${date}T${hour.padStart(2, '0')}:${minute ?? '00'}:00${offset}`));
}

/** `Tue, 11 Feb 2014 04:30:00 +0000`, of feeds; it always has a zone. */
function readRfc(value: string): string | undefined {
  if (!/^\s*(?:\w{3},\s*)?\d{1,2}\s+\w{3}\s+\d{4}\s+\d{2}:\d{2}/.test(value)) return undefined;
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? undefined : toShanghaiDate(moment);
}
