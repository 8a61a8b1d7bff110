import { toShanghaiDate } from './dates.ts';

/** A time of the year that the head of the pages shows: its tint in `tokens.css`, and a greeting. */
export interface Season {
  name: 'spring' | 'moon' | 'teachers' | 'term' | 'holiday';
  greeting: string;
}

interface Span extends Season {
  /** First and last day, `MM-DD`. */
  from: string;
  to: string;
}

/** Days of the Chinese calendar: 小年 to 元宵, and 中秋. */
const LUNAR: readonly Span[] = [
  { name: 'spring', greeting: '新春好', from: '12-23', to: '12-30' },
  { name: 'spring', greeting: '新春好', from: '01-01', to: '01-15' },
  { name: 'moon', greeting: '中秋好', from: '08-13', to: '08-16' },
];

/** Holidays of 全国年节及纪念日放假办法, 教师节 (教师法第六条), and the usual begin of the terms. */
const SOLAR: readonly Span[] = [
  { name: 'holiday', greeting: '新年好', from: '12-31', to: '12-31' },
  { name: 'holiday', greeting: '新年好', from: '01-01', to: '01-03' },
  { name: 'holiday', greeting: '劳动节好', from: '04-30', to: '05-05' },
  { name: 'teachers', greeting: '教师节好', from: '09-08', to: '09-10' },
  { name: 'holiday', greeting: '国庆好', from: '09-30', to: '10-07' },
  { name: 'term', greeting: '新学期好', from: '02-16', to: '03-07' },
  { name: 'term', greeting: '新学期好', from: '08-28', to: '09-07' },
];

/** The season of a moment, in Shanghai; undefined on ordinary days. A festival precedes a term. */
export function seasonOf(now: Date): Season | undefined {
  const lunar = chineseDay(now);
  return spanOn(LUNAR, lunar) ?? spanOn(SOLAR, toShanghaiDate(now).slice(5));
}

const spanOn = (spans: readonly Span[], day: string): Season | undefined =>
  spans.find(({ from, to }) => from <= day && day <= to);

/** Whether it is evening or night in Shanghai, when the candle is lit: from 18:00 to 6:00. */
export function isEvening(now: Date): boolean {
  const hour = (now.getUTCHours() + 8) % 24;
  return hour >= 18 || hour < 6;
}

/**
 * `MM-DD` in the Chinese calendar of CLDR; a leap month has none of the festivals. Empty if the
 * browser does not know the calendar.
 */
function chineseDay(now: Date): string {
  const format = new Intl.DateTimeFormat('en-u-ca-chinese', {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'Asia/Shanghai',
  });
  if (format.resolvedOptions().calendar !== 'chinese') return '';
  const [month = '', day = ''] = format.format(now).split('/');
  return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
