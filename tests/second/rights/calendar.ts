/** A calendar day, `YYYY-MM-DD`. Days order as their texts do. */
export type Day = string;
/** A calendar month, `YYYY-MM`. */
export type Month = string;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const ENDS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The Gregorian calendar (Civil Code 200; fact 10-01), walked once from its first day to its last. */
const calendar = walkCalendar();

function walkCalendar() {
  const days: Day[] = [];
  const months: Month[] = [];
  const daysOf = new Map<Month, readonly Day[]>();
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    for (const [at, usual] of ENDS.entries()) {
      const month = `${year}-${twoDigits(at + 1)}`;
      const end = at === 1 && hasLeapDay(year) ? 29 : usual;
      const own: Day[] = [];
      for (let day = 1; day <= end; day += 1) own.push(`${month}-${twoDigits(day)}`);
      days.push(...own);
      months.push(month);
      daysOf.set(month, own);
    }
  }
  return {
    days,
    months,
    daysOf,
    dayNumbers: new Map(days.map((day, at) => [day, at])),
    monthNumbers: new Map(months.map((month, at) => [month, at])),
  };
}

function hasLeapDay(year: number): boolean {
  if (year % 400 === 0) return true;
  if (year % 100 === 0) return false;
  return year % 4 === 0;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** All days of the calendar, 1900-01-01 to 2199-12-31. */
export const allDays: readonly Day[] = calendar.days;

/** The days of a month in order. @throws RangeError outside the calendar */
export function daysOfMonth(month: Month): readonly Day[] {
  return known(calendar.daysOf.get(month), month);
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The day `steps` days after `day`, or before it. @throws RangeError for a day that does not exist */
export function walkDays(day: Day, steps: number): Day {
  return known(calendar.days[known(calendar.dayNumbers.get(day), day) + steps], `${day}+${steps}`);
}

/** The month `steps` months after `month`, or before it. @throws RangeError outside the calendar */
export function walkMonths(month: Month, steps: number): Month {
  const number = known(calendar.monthNumbers.get(month), month);
  return known(calendar.months[number + steps], `${month}+${steps}`);
}

/** The months from `first` to `last`, both included. */
export function monthsBetween(first: Month, last: Month): readonly Month[] {
  return calendar.months.filter((month) => month >= first && month <= last);
}

function known<Value>(value: Value | undefined, asked: string): Value {
  if (value === undefined) throw new RangeError(`Not in the calendar: ${asked}`);
  return value;
}
