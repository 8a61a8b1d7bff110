const OFF: readonly string[] = ['postponed', 'cancelled'];

/** Whether an editor's status says that the event does not take place as announced. */
export function isOff(status: string): boolean {
  return OFF.includes(status);
}
