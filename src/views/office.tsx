import { HOURS_LABEL } from '../values/hours-label.ts';
import { packHours } from '../values/read-hours.ts';
import { type AnnouncedYear, type WorkCalendar, toWorkCalendar } from '../values/work-calendar.ts';
import { Contacts, Phone, Place } from './contacts.tsx';
import { type FactRow, SampleMark } from './parts.tsx';
import type { Responsibility } from './responsibilities.tsx';

/** Where the union is found, and when. */
export interface Office {
  name: string;
  address: string;
  phone: string;
  email?: string | undefined;
  hours: string;
  responsibilities: readonly Responsibility[];
  calendar: WorkCalendar;
  /** Whether the calendar is made up. */
  isSample: boolean;
}

/** What `content/settings/site.yml` says of the office. */
interface OfficeSettings {
  organisation: string;
  contact: Pick<Office, 'address' | 'phone' | 'email' | 'hours'>;
  responsibilities?:
    readonly (Omit<Responsibility, 'href'> & { path?: string | undefined })[] | undefined;
  holidays?: readonly (AnnouncedYear & { basis: string })[] | undefined;
}

/**
 * The office, with the days off of the year of `today` and the next, as far as they are known.
 *
 * @param hrefOf the address of a path below the base path
 */
export function officeOf(
  settings: OfficeSettings,
  today: string,
  hrefOf: (path: `/${string}`) => string,
): Office {
  const { organisation, contact, responsibilities = [], holidays = [] } = settings;
  const thisYear = Number(today.slice(0, 4));
  const years = holidays.filter(({ year }) => year === thisYear || year === thisYear + 1);
  return {
    name: organisation,
    ...contact,
    responsibilities: responsibilities.map(({ path, ...row }) => ({
      ...row,
      href: path && hrefOf(`/${path.slice(1)}`),
    })),
    calendar: toWorkCalendar(years),
    isSample: years.some(({ basis }) => basis === 'sample'),
  };
}

/**
 * Opening hours. A script says below them whether it is open now; without one they are complete.
 * @param open what an open place says
 */
export function OpenNow({
  hours,
  office,
  open,
}: {
  hours: string;
  /** Whose calendar of days off holds; unknown in a preview that has not read it yet. */
  office: Pick<Office, 'calendar' | 'isSample'> | undefined;
  open?: string;
}) {
  return (
    <span>
      {hours} {office?.isSample && <SampleMark />}
      <span
        className="open-now with-script"
        data-hours={packHours(hours)}
        data-calendar={JSON.stringify(office?.calendar ?? [])}
        data-open={open}
      />
    </span>
  );
}

/**
 * Facts of the office. A script says below the hours whether it is open now; without one they are
 * complete.
 */
export function officeFacts(office: Office): FactRow[] {
  const { name, address, phone, email, hours } = office;
  return [
    ['地址', <Place key="address" address={address} name={name} />],
    [HOURS_LABEL, <OpenNow key="hours" hours={hours} office={office} />],
    ['电话', <Phone key="phone" number={phone} />],
    ['邮箱', email && <Contacts key="email" text={email} />],
  ];
}
