import { findDifferences, isAlike } from '../conflict/differences.ts';
import { fieldsOf } from '../../src/model/index.ts';
import { faultIn, readContent } from '../backend/formats.ts';
import { openedText, rememberOpened } from '../backend/opened.ts';
import { deskKey } from '../desk-storage.ts';
import { askAboutBackup } from './backup-dialog.tsx';

/** What Decap keeps of an unsaved entry in the browser, and what we add to it. */
export interface Backup {
  raw: string;
  /** Empty for a new entry. */
  path: string;
  mediaFiles: { draft?: boolean; name: string }[];
  savedAt: number;
  /** The text that the form had started from; undefined for a new entry. */
  base?: string;
}

/** The browser's store that Decap keeps backups in. */
interface Store {
  keys(): Promise<string[]>;
  getItem(key: string): Promise<Backup | null>;
  setItem(key: string, backup: Backup): Promise<unknown>;
  removeItem(key: string): Promise<void>;
}

/** Each new entry is kept by itself, so that two windows on one collection do not write over each other. */
let newEntry = '';

/** A form for a new entry has been opened. */
export function startNewEntry(): void {
  newEntry = crypto.randomUUID();
}

/** Four characters that belong to the new entry as long as its form is open, and after a restart too. */
export function newEntrySuffix(): string {
  return newEntry.slice(-4);
}

const prefix = (collection: string) => deskKey(`backup.${collection}.`);
const newPrefix = (collection: string) => `${prefix(collection)}new:`;

/** Where the backup of an entry lies; without a slug, that of the new entry. */
export function backupKey(collection: string, slug: string | false | undefined): string {
  return slug ? prefix(collection) + slug : newPrefix(collection) + newEntry;
}

/** What a backup records besides Decap's: when it was made, and from which text the form had started. */
export function stampBackup(path: string): Pick<Backup, 'savedAt' | 'base'> {
  const base = path ? openedText(path) : undefined;
  return { savedAt: Date.now(), ...(base !== undefined && { base }) };
}

/**
 * Asks whether unsaved work that the browser has kept is wanted back. Gives it if so; what is not wanted is thrown
 * away, and what says the same as the saved entry too.
 */
export async function offerBackup(
  store: Store,
  collection: string,
  slug: string | undefined,
): Promise<Backup | undefined> {
  const place = location.hash;
  await moveFormer(store, collection);
  for (const { key, backup } of await findBackups(store, collection, slug)) {
    const file = backup.path || `content/${collection}/new.md`;
    const current = backup.path ? openedText(backup.path) : undefined;
    const changed = changedFields(file, backup, current);
    if (changed.length > 0) {
      const isWanted = await askAboutBackup({
        title: titleIn(file, backup.raw),
        savedAt: backup.savedAt,
        changed: backup.path ? changed : [],
        pictures: backup.mediaFiles.filter(({ draft }) => draft === true).length,
        isOutdated: current !== undefined && backup.base !== undefined && backup.base !== current,
      });
      // Gone to another page: nothing has been decided.
      if (location.hash !== place) return undefined;
      if (isWanted) return adopt(key, collection, backup);
    }
    await store.removeItem(key);
  }
  return undefined;
}

/** Backups of before keys carried the base path are this desk's from now on. */
async function moveFormer(store: Store, collection: string): Promise<void> {
  const former = `backup.${collection}.`;
  for (const key of await store.keys()) {
    // Keys of today have a blank before the base path.
    if (!key.startsWith(former) || key.includes(' ')) continue;
    const moved = prefix(collection) + key.slice(former.length);
    const backup = await store.getItem(key);
    if (backup && (await store.getItem(moved)) === null) await store.setItem(moved, backup);
    await store.removeItem(key);
  }
}

/** From now on the open form is this backup's: saved under its name, compared with the text that it began from. */
function adopt(key: string, collection: string, backup: Backup): Backup {
  if (backup.path === '') newEntry = key.slice(newPrefix(collection).length);
  else if (backup.base !== undefined) rememberOpened(backup.path, backup.base);
  return backup;
}

async function findBackups(
  store: Store,
  collection: string,
  slug: string | undefined,
): Promise<{ key: string; backup: Backup }[]> {
  const keys = slug
    ? [backupKey(collection, slug)]
    : (await store.keys()).filter((key) => key.startsWith(newPrefix(collection)));
  const found = await Promise.all(
    keys.map(async (key) => ({ key, backup: await store.getItem(key) })),
  );
  return found
    .flatMap(({ key, backup }) => (backup === null ? [] : [{ key, backup }]))
    .sort((a, b) => b.backup.savedAt - a.backup.savedAt);
}

/** Labels of what differs from the saved entry. All of it, in a way, where that cannot be read. */
function changedFields(file: string, backup: Backup, current: string | undefined): string[] {
  const mine = readContent(file, backup.raw);
  const saved = current === undefined || faultIn(file, current) ? {} : readContent(file, current);
  const fields = fieldsOf(file);
  const labels = findDifferences(fields, {}, saved, mine).map(({ label }) => label);
  return isAlike(saved['body'], mine['body'])
    ? labels
    : [...labels, fields['body']?.label ?? '正文'];
}

function titleIn(file: string, raw: string): string {
  const title = readContent(file, raw)['title'];
  return typeof title === 'string' ? title : '';
}
