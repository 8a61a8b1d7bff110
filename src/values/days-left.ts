import { toShanghaiDate } from './dates.ts';
import { DOT } from './dots.ts';
import { countdown, stateOf } from './state.ts';

/** How long an offer still holds at `now`: `还有12天`; empty once it has ended. */
export function formatDaysLeft(ends: string, now: Date): string {
  const left = countdown('', ends, now);
  if (left !== undefined) return left.replace(DOT, '');
  return ends === toShanghaiDate(now) ? stateOf({ kind: 'offer', ends }, now).label : '';
}
