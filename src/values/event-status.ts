const FIXED: readonly string[] = ['done', 'postponed', 'cancelled'];

/** Whether the status that an editor set overrides the one computed from the clock. */
export function isFixed(status: string): boolean {
  return FIXED.includes(status);
}

/** Whether an event belongs into somebody's calendar: it is not over, and takes place. */
export function isNotable({ end, status }: { end: string; status: string }, now: Date): boolean {
  return !['done', 'cancelled'].includes(status) && now.getTime() <= Date.parse(end);
}
