const listeners = new Set<() => void>();
let visits = 0;
let isSameForm = false;

/** The desk has gone to another address. */
export function countVisit(): void {
  if (!isSameForm) visits += 1;
  isSameForm = false;
  for (const listener of [...listeners]) listener();
}

/** The next address is that of the form on the screen, which has been saved for the first time: it stays. */
export function keepForm(): void {
  isSameForm = true;
}

/** A form's identity: another page, another form, even where Decap would go on with the one that it has. */
export function formKey(): string {
  return String(visits);
}

/** Tells of each address that the desk goes to. Gives what ends that. */
export function onVisit(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
