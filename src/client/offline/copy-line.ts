import { daysBetween, formatDate, toShanghaiDate } from '../../values/dates.ts';

/** A copy is not called old before this. In days. */
const WEEK = 7;

/**
 * What a page says that was read from the device, where it is older than a week: `离线副本 · 截至11月15日`.
 *
 * @param copy when it was built or fetched, ISO
 */
export function copyLine(copy: string, now: Date): string | undefined {
  const time = new Date(copy);
  if (Number.isNaN(time.getTime())) return undefined;
  const [day, today] = [toShanghaiDate(time), toShanghaiDate(now)];
  if (daysBetween(day, today) <= WEEK) return undefined;
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const said = isThisYear ? formatDate(day).slice(5) : formatDate(day);
  return `离线副本 · 截至${said}`;
}
