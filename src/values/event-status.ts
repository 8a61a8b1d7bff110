const FIXED: readonly string[] = ['done', 'postponed', 'cancelled'];

/** Whether what an editor set says how an event stands, whatever the clock says. */
export function isFixed(status: string): boolean {
  return FIXED.includes(status);
}
