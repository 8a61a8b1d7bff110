import { toShanghaiDate } from './dates.ts';

/** A time of the year that the head of the pages shows: its tint in `tokens.css`, and a greeting. */
export interface Season {
  name: 'spring' | 'moon' | 'teachers' | 'term' | 'holiday';
  greeting: string;
}

/** First and last day are `MM-DD`. Every page loads these: tuples are shorter. */
type Span = readonly [name: Season['name'], greeting: string, from: string, to: string];

/** Days of the Chinese calendar: 小年 to 元宵, and 中秋. */
const LUNAR: readonly Span[] = [
  ['spring', '新春好', '12-23', '12-30'],
  ['spring', '新春好', '01-01', '01-15'],
  ['moon', '中秋好', '08-13', '08-16'],
];

/** Holidays of 全国年节及纪念日放假办法, 教师节 (教师法第六条), and the usual begin of the terms. */
const SOLAR: readonly Span[] = [
  ['holiday', '新年好', '12-31', '12-31'],
  ['holiday', '新年好', '01-01', '01-03'],
  ['holiday', '劳动节好', '04-30', '05-05'],
  ['teachers', '教师节好', '09-08', '09-10'],
  ['holiday', '国庆好', '09-30', '10-07'],
  ['term', '新学期好', '02-16', '03-07'],
  ['term', '新学期好', '08-28', '09-07'],
];

/** The season of a moment, in Shanghai; undefined on ordinary days. A festival precedes a term. */
export function seasonOf(now: Date): Season | undefined {
  const lunar = chineseDay(now);
  return spanOn(LUNAR, lunar) ?? spanOn(SOLAR, toShanghaiDate(now).slice(5));
}

function spanOn(spans: readonly Span[], day: string): Season | undefined {
  const found = spans.find(([, , from, to]) => from <= day && day <= to);
  return found && { name: found[0], greeting: found[1] };
}

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
