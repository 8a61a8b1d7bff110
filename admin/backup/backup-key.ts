import { deskKey } from '../ground/desk-storage.ts';
import { formId } from './form-id.ts';

/** Between a slug, which has none, and the form. Backups of before forms were told apart have neither. */
const OF_FORM = '~';

/** Four characters that belong to the new entry as long as its form is open, and after a restart too. */
export function newEntrySuffix(): string {
  return formId().slice(-4);
}

/** What the keys of a collection's backups begin with. */
export const prefix = (collection: string) => deskKey(`backup.${collection}.`);
const newPrefix = (collection: string) => `${prefix(collection)}new:`;

/** Where the open form keeps its backup; without a slug, that of a new entry. No other form keeps its own there. */
export function backupKey(collection: string, slug: string | false | undefined): string {
  return slug
    ? `${prefix(collection)}${slug}${OF_FORM}${formId()}`
    : newPrefix(collection) + formId();
}

/** The form that has kept a backup, and the slug of its entry: `new:` and the form for a new one. */
export function ownerOf(rest: string): { slug: string; form: string | undefined } {
  if (rest.startsWith('new:')) return { slug: rest, form: rest.slice('new:'.length) };
  const [slug = '', form] = rest.split(OF_FORM);
  return { slug, form };
}
