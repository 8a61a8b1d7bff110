const FIXED: readonly string[] = ['done', 'postponed', 'cancelled'];

/** Whether the status that an editor set overrides the one computed from the clock. */
export function isFixed(status: string): boolean {
  return FIXED.includes(status);
}
