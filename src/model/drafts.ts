import type { ValidationError } from '../values/validation/validation-error.ts';

/** Whether an entry is a draft (switch 草稿). Reads raw front matter, validated or not. */
export function isDraft(data: Readonly<Record<string, unknown>>): boolean {
  return data['draft'] === true;
}

/**
 * Other entries, files and addresses are found by these fields, or they permit private data to
 * stay: they must be valid in a draft too.
 */
const NEVER_OPEN: ReadonlySet<string> = new Set([
  'slug',
  'formerSlugs',
  'oldAddresses',
  'draft',
  'privacy',
]);

/**
 * Whether an error of an entry is a gap that its draft may have until publication. False for errors
 * of the file as a whole, and of its address.
 */
export function isOpenPoint({ field }: Pick<ValidationError, 'field'>): boolean {
  const [name = ''] = field.split('.');
  return name !== '' && !NEVER_OPEN.has(name);
}
