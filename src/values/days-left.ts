import { daysBetween, toShanghaiDate } from './dates.ts';

/** How long an offer still holds at `now`: `还有12天`; empty once it has ended. */
export function formatDaysLeft(ends: string, now: Date): string {
  const days = daysBetween(toShanghaiDate(now), ends);
  if (days < 0) return '';
  return days === 0 ? '今天到期' : `还有${days}天`;
}
