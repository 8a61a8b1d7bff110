import { daysBetween, toShanghaiDate } from './dates.ts';

/**
 * How long something goes on at `now`: `还有12天`; empty once it is over.
 * @param onLast what its last day says
 */
export function formatDaysLeft(last: string, now: Date, onLast = '今天到期'): string {
  const days = daysBetween(toShanghaiDate(now), last);
  if (days < 0) return '';
  return days === 0 ? onLast : `还有${days}天`;
}
