import { daysBetween, formatDate, toShanghaiDate } from '../../values/dates.ts';
import { DOT } from '../../values/dots.ts';

/** Age in days from which a copy is labelled as old. */
const WEEK = 7;

/**
 * The note on a page from the device that is older than a week: `离线副本 · 截至11月15日`.
 *
 * @param copy time of the build or of the download, ISO
 */
export function copyLine(copy: string, now: Date): string | undefined {
  const time = new Date(copy);
  if (Number.isNaN(time.getTime())) return undefined;
  const [day, today] = [toShanghaiDate(time), toShanghaiDate(now)];
  if (daysBetween(day, today) <= WEEK) return undefined;
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const said = isThisYear ? formatDate(day).slice(5) : formatDate(day);
  return `离线副本${DOT}截至${said}`;
}
