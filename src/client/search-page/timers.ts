const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** Does something after a while, unless it is asked for again, or called off, before that. */
export function later(name: string, milliseconds: number, action: () => void): void {
  callOff(name);
  timers.set(name, setTimeout(action, milliseconds));
}

export function callOff(name: string): void {
  clearTimeout(timers.get(name));
}
