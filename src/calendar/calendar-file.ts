import ical, { type ICalAlarmData, ICalAlarmType } from 'ical-generator';

/** A whole day in a calendar. */
export interface CalendarDay {
  /** Of this day on this site, for ever: a file that is opened twice changes the entry in place of adding one. */
  id: string;
  title: string;
  /** `YYYY-MM-DD`. */
  day: string;
  description?: string;
  /** The page that it comes from. */
  url?: string;
  /** Days before, on which the device reminds in the morning. */
  remindDaysBefore?: readonly number[];
}

export const PRODUCT = { company: 'red-candle', product: 'red-candle', language: 'ZH' };
/** Reminders of a whole day count from its first hour; nobody wants one at midnight. */
const REMIND_AT_HOUR = 9;
const HOUR = 3600;

/**
 * A calendar file (RFC 5545) with whole days, which no time zone moves.
 *
 * @param now the moment that the file is written, its `DTSTAMP`
 */
export function formatCalendar(days: readonly CalendarDay[], now = new Date()): string {
  const calendar = ical({ prodId: PRODUCT });
  for (const { id, title, day, description, url, remindDaysBefore = [] } of days) {
    calendar.createEvent({
      id,
      stamp: now,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      summary: title,
      ...(description !== undefined && { description }),
      ...(url !== undefined && { url }),
      alarms: toReminders(remindDaysBefore),
    });
  }
  return calendar.toString();
}

/** Alarms of a whole day, so many days before it, in the morning. */
export const toReminders = (daysBefore: readonly number[]): ICalAlarmData[] =>
  daysBefore.map((before) => ({
    type: ICalAlarmType.display,
    trigger: (before * 24 - REMIND_AT_HOUR) * HOUR,
  }));
