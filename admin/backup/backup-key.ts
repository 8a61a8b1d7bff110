import { deskKey } from '../ground/desk-storage.ts';

/** Between a slug, which has none, and the form. Backups of before forms were told apart have neither. */
const OF_FORM = '~';

/** What the keys of a collection's backups begin with. */
export const prefix = (collection: string) => deskKey(`backup.${collection}.`);
const newPrefix = (collection: string) => `${prefix(collection)}new:`;

/** Where a form keeps its backup; without a slug, that of a new entry. No other form keeps its own there. */
export function backupKey(
  collection: string,
  slug: string | false | undefined,
  form: string,
): string {
  return slug ? `${prefix(collection)}${slug}${OF_FORM}${form}` : newPrefix(collection) + form;
}

/** The form that has kept a backup, and the slug of its entry: `new:` and the form for a new one. */
export function ownerOf(rest: string): { slug: string; form: string | undefined } {
  if (rest.startsWith('new:')) return { slug: rest, form: rest.slice('new:'.length) };
  const [slug = '', form] = rest.split(OF_FORM);
  return { slug, form };
}
