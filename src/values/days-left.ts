import { toShanghaiDate } from './dates.ts';
import { LAST_DAY, countdown } from './state.ts';

/** How long an offer still holds at `now`: `还有12天`; empty once it has ended. */
export function formatDaysLeft(ends: string, now: Date): string {
  return countdown('', ends, now) ?? (ends === toShanghaiDate(now) ? LAST_DAY : '');
}
