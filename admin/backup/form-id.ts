let current = '';
let letGo: () => void = () => undefined;

const lockOf = (id: string) => `desk-form:${id}`;

/** A form has been opened: what it keeps is its own, whatever another window keeps of the same entry. */
export function startForm(): void {
  resumeForm(crypto.randomUUID());
}

/** From now on the open form is one that ended before: it goes on with what that one kept. */
export function resumeForm(id: string): void {
  letGo();
  current = id;
  const closed = new Promise<void>((resolve) => (letGo = resolve));
  // The browser lets go by itself when the window is closed or dies.
  void navigator.locks.request(lockOf(id), () => closed);
}

/** Of the open form; empty where none has been opened yet. */
export function formId(): string {
  return current;
}

/** Whether another window has that form open, and may still be writing in it. */
export async function isOpenElsewhere(id: string): Promise<boolean> {
  if (id === current) return false;
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockOf(id));
}
