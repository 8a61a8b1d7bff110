import { formatCalendar } from '../../calendar/calendar-file.ts';
import { make } from '../page/elements.ts';

interface Reminder {
  /** Key of what ends on the day. */
  id: string;
  title: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** The page that computed it. */
  url: string;
}

const DAYS_BEFORE = [7, 1];

/** Saves a calendar file with a day, of which the device reminds a week and a day before. */
export function saveReminder({ id, title, day, url }: Reminder): void {
  const text = formatCalendar([
    {
      id: `${id}-${day}@${new URL(url).hostname || 'red-candle'}`,
      title,
      day,
      url,
      description: '按网站上的办法算出来的，以受理的机关为准。提前办，别等到这一天。',
      remindDaysBefore: DAYS_BEFORE,
    },
  ]);
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  make('a', { href: address, download: `${day}.ics` }).click();
  URL.revokeObjectURL(address);
}
