import { TZDate } from '@date-fns/tz';
import ical, {
  type ICalCalendar,
  type ICalEventData,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { addDays } from '../values/dates.ts';
import { PRODUCT, toReminders } from './calendar-file.ts';
import type { KeptEvent, PublishedEvent } from './published-event.ts';

const ZONE = 'Asia/Shanghai';

/** The names of the calendars that an event is in, which no standard property holds. */
export const LISTS = 'X-RED-CANDLE-LISTS';

/**
 * What the library cannot write before the events, where RFC 5545 (3.6) wants it: a colour by its name in CSS (RFC 7986),
 * how often to ask again, and the time zone, which has not changed its clocks since 1991.
 */
const HEAD = [
  'COLOR:firebrick',
  'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
  'X-PUBLISHED-TTL:PT6H',
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19910915T020000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** The library writes an alarm in the middle of its event; RFC 5545 (3.6.1) has it after all properties. */
const ALARM_AMONG_PROPERTIES = /(BEGIN:VALARM\r\n[^]*?END:VALARM\r\n)([^]*?)(?=END:VEVENT)/g;

/** The name of a calendar, and the address at which it can be asked for again. */
export interface CalendarHead {
  name: string;
  source?: string;
}

/** A published calendar (RFC 5545 and 7986). The same events are always the same bytes. */
export function formatEvents(events: readonly KeptEvent[], { name, source }: CalendarHead): string {
  const calendar = ical({
    prodId: PRODUCT,
    method: ICalCalendarMethod.PUBLISH,
    // The library escapes all texts but this one.
    name: name.replace(/[\\;,]/g, String.raw`\$&`),
    ...(source !== undefined && { source }),
  });
  for (const event of events) addTo(calendar, event);
  const text = calendar.toString().replace(/(?=BEGIN:VEVENT|END:VCALENDAR)/, `${HEAD}\r\n`);
  return `${text.replace(ALARM_AMONG_PROPERTIES, '$2$1')}\r\n`;
}

function addTo(calendar: ICalCalendar, { event, uid, sequence, modified }: KeptEvent): void {
  const { title, description, url, place, category, lists, state } = event;
  calendar.createEvent({
    id: uid,
    sequence,
    stamp: modified,
    lastModified: modified,
    summary: title,
    description,
    url,
    ...(place !== undefined && { location: place }),
    categories: [{ name: category }],
    status: STATUS[state],
    x: [{ key: LISTS, value: lists.join(' ') }],
    ...toTimes(event),
  });
}

const STATUS = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

type Times = Pick<
  ICalEventData,
  'start' | 'end' | 'allDay' | 'timezone' | 'transparency' | 'alarms'
>;

/** A whole day ends on the next, takes nobody's time, and is reminded of the day before. */
function toTimes({ when, state }: PublishedEvent): Times {
  if ('starts' in when) {
    const at = (moment: string) => new TZDate(Date.parse(moment), ZONE);
    return { start: at(when.starts), end: at(when.ends), timezone: ZONE };
  }
  const at = (day: string) => new Date(`${day}T00:00:00Z`);
  return {
    start: at(when.day),
    end: at(addDays(when.day, 1)),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(state !== 'cancelled' && { alarms: toReminders([1]) }),
  };
}
