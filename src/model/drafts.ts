import type { ValidationError } from '../values/validation/validation-error.ts';

/** Whether an entry is kept off the site by its switch 草稿. Front matter is asked as it stands, checked or not. */
export function isDraft(data: Readonly<Record<string, unknown>>): boolean {
  return data['draft'] === true;
}

/** By these other entries, files and addresses are found, or what is private may stay: they are right in a draft too. */
const NEVER_OPEN: ReadonlySet<string> = new Set(['slug', 'formerSlugs', 'draft', 'privacy']);

/**
 * Whether an error of an entry is a hole that its draft may have until it is to go online. Not so what concerns the file
 * as a whole, and its address.
 */
export function isOpenPoint({ field }: Pick<ValidationError, 'field'>): boolean {
  const [name = ''] = field.split('.');
  return name !== '' && !NEVER_OPEN.has(name);
}
