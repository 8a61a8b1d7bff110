let visits = 0;

/** The desk has gone to another address. */
export function countVisit(): void {
  visits += 1;
}

/** A form's identity: another page, another form, even where Decap would go on with the one that it has. */
export function formKey(): string {
  return String(visits);
}
