import { settings } from '../collections/index.ts';
import { readHours } from '../values/read-hours.ts';
import type { Finding } from './findings.ts';
import type { Reading } from './reading.ts';

/** From then on the notice on the days off of the next year can be expected, `MM-DD`. */
const NOTICE_BY = '12-01';

/** What keeps pages from saying whether the office, or a merchant, is open. */
export function hoursFindings(reading: Reading): Finding[] {
  return [...officeFindings(reading), ...reading.entries.flatMap(entryFindings)];
}

function entryFindings({ file, data: { title, hours } }: Reading['entries'][number]): Finding[] {
  if (typeof hours !== 'string' || readHours(hours)) return [];
  const text = `营业时间“${hours}”，程序读不懂，页面不会说现在开不开门；写成“每天10:00—21:00”这样`;
  return [{ file, title: String(title), text }];
}

function officeFindings({ settings: read, today }: Reading): Finding[] {
  const { path: file, label: title } = settings.site;
  const site = read.get('site');
  const hours: unknown = Reflect.get(Object(site?.['contact']), 'hours');
  if (typeof hours !== 'string') return [];
  const rows = readHours(hours);
  if (!rows) {
    const text = `接待时间“${hours}”，程序读不懂，联系页不会说现在办不办公；写成“工作日9:00—17:00”这样`;
    return [{ file, title, text }];
  }
  if (rows.every(({ days }) => days === 'everyday')) return [];
  const known = knownYears(site?.['holidays']);
  return dueYears(today)
    .filter((year) => !known.includes(year))
    .map((year) => ({
      file,
      title,
      text: `${year}年的放假安排还没有填，那一年联系页不会说现在办不办公`,
    }));
}

const knownYears = (holidays: unknown): unknown[] =>
  Array.isArray(holidays)
    ? holidays.map((item: unknown): unknown => Reflect.get(Object(item), 'year'))
    : [];

function dueYears(today: string): number[] {
  const year = Number(today.slice(0, 4));
  return today.slice(5) < NOTICE_BY ? [year] : [year, year + 1];
}
