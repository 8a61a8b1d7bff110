import { deskKey } from '../ground/desk-storage.ts';

/** Separates the slug, which cannot contain it, from the form. Keys written before forms had ids contain neither. */
const OF_FORM = '~';

/** The common prefix of the keys of a collection's backups. */
export const prefix = (collection: string) => deskKey(`backup.${collection}.`);
const newPrefix = (collection: string) => `${prefix(collection)}new:`;

/** The key of a form's backup; without a slug, that of a new entry. No other form uses this key. */
export function backupKey(
  collection: string,
  slug: string | false | undefined,
  form: string,
): string {
  return slug ? `${prefix(collection)}${slug}${OF_FORM}${form}` : newPrefix(collection) + form;
}

/** The form that wrote a backup, and the slug of its entry: `new:` and the form for a new one. */
export function ownerOf(rest: string): { slug: string; form: string | undefined } {
  if (rest.startsWith('new:')) return { slug: rest, form: rest.slice('new:'.length) };
  const [slug = '', form] = rest.split(OF_FORM);
  return { slug, form };
}
