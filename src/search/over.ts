import { phaseOf } from '../values/period.ts';
import type { Page } from './types.ts';

/** Whether an offer has run out or an event has ended. */
export function isOver({ period }: Pick<Page, 'period'>, now: Date): boolean {
  return period !== undefined && phaseOf(period, now) === 'after';
}
