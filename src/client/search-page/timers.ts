const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** Debounces: runs a task after a delay, unless it is scheduled again or cancelled before. */
export function later(name: string, milliseconds: number, action: () => void): void {
  callOff(name);
  timers.set(name, setTimeout(action, milliseconds));
}

export function callOff(name: string): void {
  clearTimeout(timers.get(name));
}
