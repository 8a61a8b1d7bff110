import { HOURS_LABEL } from '../values/hours-label.ts';
import type { CalendarYear, WorkCalendar } from '../values/work-calendar.ts';
import { Contacts, Phone, Place } from './contacts.tsx';
import { type FactRow, SampleMark } from './parts.tsx';

/** Where the union is found, and when. */
export interface Office {
  name: string;
  address: string;
  phone: string;
  email?: string | undefined;
  hours: string;
  calendar: WorkCalendar;
  /** Whether the calendar is made up. */
  isSample: boolean;
}

/** What `content/settings/site.yml` says of the office. */
interface OfficeSettings {
  organisation: string;
  contact: Omit<Office, 'name' | 'calendar' | 'isSample'>;
  holidays?:
    | readonly (Omit<CalendarYear, 'workdays'> & {
        workdays?: readonly string[] | undefined;
        basis: string;
      })[]
    | undefined;
}

/** The office, with the days off of the year of `today` and the next, as far as they are known. */
export function officeOf(settings: OfficeSettings, today: string): Office {
  const { organisation, contact, holidays = [] } = settings;
  const thisYear = Number(today.slice(0, 4));
  const years = holidays.filter(({ year }) => year === thisYear || year === thisYear + 1);
  const calendar = years.map(({ year, daysOff, workdays = [] }) => ({
    year,
    daysOff: daysOff.map(({ from, to }) => ({ from, to })),
    workdays,
  }));
  return {
    name: organisation,
    ...contact,
    calendar,
    isSample: years.some(({ basis }) => basis === 'sample'),
  };
}

const SPAN = /(\d{1,2}:\d{2}—\d{1,2}:\d{2})/;

/**
 * Facts of the office. A script says below the hours whether it is open now; without one they are
 * complete.
 */
export function officeFacts(office: Office): FactRow[] {
  const { name, address, phone, email, hours, calendar, isSample } = office;
  return [
    ['地址', <Place key="address" address={address} name={name} />],
    [
      HOURS_LABEL,
      <span key="hours">
        {hours.split(SPAN).map((part, index) =>
          index % 2 === 0 ? (
            part
          ) : (
            <span key={part} className="unbroken">
              {part}
            </span>
          ),
        )}{' '}
        {isSample && <SampleMark />}
        <span
          className="open-now with-script"
          data-hours={hours}
          data-calendar={JSON.stringify(calendar)}
        />
      </span>,
    ],
    ['电话', <Phone key="phone" number={phone} />],
    ['邮箱', email && <Contacts key="email" text={email} />],
  ];
}
