import { addDays, isCalendarDate, toShanghaiDate, toShanghaiDateTime } from './dates.ts';

/**
 * Parses what people type: full-width digits, Chinese dates, percent signs. Files store one
 * normalised form; the desk converts input to it.
 */

const SIGNS: Readonly<Record<string, string>> = {
  '－': '-',
  '—': '-',
  '–': '-',
  '−': '-',
  '‐': '-',
  '．': '.',
  '／': '/',
  '＋': '+',
  '＠': '@',
  '％': '%',
  '＿': '_',
  '　': ' ',
};

const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/g;
const SIGN = new RegExp(`[${Object.keys(SIGNS).join('')}]`, 'g');

/**
 * Converts full-width digits, letters and number symbols to half-width ones; Chinese punctuation
 * stays.
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(SIGN, (char) => SIGNS[char] ?? char);
}

const FULL_DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/;
const PLAIN_DATE = /^(\d{4})(\d{2})(\d{2})$/;
const NEAR_DAYS: Readonly<Record<string, number>> = {
  前天: -2,
  昨天: -1,
  今天: 0,
  明天: 1,
  后天: 2,
  大后天: 3,
};
const SHORT_DATE = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/;

/**
 * The day in `text`, `YYYY-MM-DD`: `２０２６－１１－２２`, `2026年11月22日`, `2026.11.22`, `11月22日` (in the year
 * of `today`), `明天`. Undefined if it is not a day.
 */
export function readDate(text: string, today = toShanghaiDate(new Date())): string | undefined {
  const plain = toHalfWidth(text).trim();
  const near = NEAR_DAYS[plain];
  if (near !== undefined) return addDays(today, near);
  const short = SHORT_DATE.exec(plain);
  const [, year, month = '', day = ''] =
    FULL_DATE.exec(plain) ??
    PLAIN_DATE.exec(plain) ??
    (short ? [plain, today.slice(0, 4), short[1], short[2]] : []);
  if (year === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}

const TIME =
  /^(上午|早上|中午|下午|晚上|晚)?\s*(\d{1,2})\s*(?:[:：点时]\s*(?:(\d{1,2})\s*分?|(半)|整)?)$/;
const AFTERNOON: ReadonlySet<string> = new Set(['下午', '晚上', '晚']);

/** The time of day in `text`, `HH:mm`: `14:00`, `１４：００`, `下午2点半`. */
function readTime(text: string): string | undefined {
  const [, part = '', hour, minute, half] = TIME.exec(text.trim()) ?? [];
  if (hour === undefined) return undefined;
  const isLater = (AFTERNOON.has(part) || part === '中午') && Number(hour) < 12;
  const late = isLater && !(part === '中午' && Number(hour) > 2) ? 12 : 0;
  const clock = [Number(hour) + late, half ? 30 : Number(minute ?? 0)];
  return clock.map((number) => String(number).padStart(2, '0')).join(':');
}

/**
 * The moment in Shanghai that `text` denotes, `YYYY-MM-DDTHH:mm:00+08:00`: `2026年12月30日 下午2点`.
 * @param sameDay the day, `YYYY-MM-DD`, for a text that contains only a time
 */
export function readDateTime(
  text: string,
  today = toShanghaiDate(new Date()),
  sameDay?: string,
): string | undefined {
  const plain = toHalfWidth(text).trim();
  const known = toShanghaiDateTime(plain);
  if (known) return known;
  const [, day, clock] = /^(.*?[\d日号天])\s*(?:[ T，,]\s*|(?<=[日号天]))(\S.*)$/.exec(plain) ?? [];
  const date = day === undefined ? sameDay : readDate(day, today);
  const time = readTime(clock ?? plain);
  return date && time ? toShanghaiDateTime(`${date}T${time}`) : undefined;
}

/** The number in `text`: `０．５％`, `1,200 元`. Undefined if it is not a number. */
export function readNumber(text: string): number | undefined {
  const plain = toHalfWidth(text).replace(/[,，\s]|[%元个]$/g, '');
  return /^[-+]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
