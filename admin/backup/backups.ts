import { findDifferences, isAlike } from '../conflict/differences.ts';
import { fieldsOf } from '../../src/collections/index.ts';
import { faultIn, readContent } from '../content/formats.ts';
import { openedText, rememberOpened } from '../content/opened.ts';
import { backupKey, ownerOf, prefix } from './backup-key.ts';
import { isOpenElsewhere, resumeForm } from './form-id.ts';
import { type Sent, noteSent, sentFrom } from './sent.ts';
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
  /** What it was being saved as when the backup was written. */
  sent?: Sent | undefined;
}

/** The browser's store that Decap keeps backups in. */
export interface Store {
  keys(): Promise<string[]>;
  getItem(key: string): Promise<Backup | null>;
  setItem(key: string, backup: Backup): Promise<unknown>;
  removeItem(key: string): Promise<void>;
}

let store: Store | undefined;

/** The backup that its form is to begin with, without another question. */
let wanted: string | undefined;

/** Opens a form with what was kept of it, once its address is gone to. */
export function wantBackup(key: string): void {
  wanted = key;
}

/** Decap says where it keeps backups. */
export function keepBackupsIn(decaps: Store): void {
  store = decaps;
}

export function backupStore(): Store | undefined {
  return store;
}

/** What a backup records besides Decap's: when it was made, from which text the form had started, and what was sent. */
export function stampBackup(path: string, key: string): Pick<Backup, 'savedAt' | 'base' | 'sent'> {
  const base = path ? openedText(path) : undefined;
  const sent = sentFrom(key);
  return { savedAt: Date.now(), ...(base !== undefined && { base }), ...(sent && { sent }) };
}

/** What is being saved: whoever finds the backup after a crash knows it again. */
export async function stampSent(key: string, sent: Sent): Promise<void> {
  noteSent(key, sent);
  try {
    const backup = await store?.getItem(key);
    if (backup) await store?.setItem(key, { ...backup, sent });
  } catch (error) {
    // Without room for backups, or where the browser keeps none, saving goes on.
    console.warn(error);
  }
}

/** The slug under which the open new entry may have been saved already: it keeps it, even with another title. */
export function sentSlug(collection: string): string | undefined {
  const path = sentFrom(backupKey(collection, undefined))?.path;
  return path && /([^/]+)\.md$/.exec(path)?.[1];
}

/**
 * Asks whether unsaved work that the browser has kept is wanted back. Gives it if so; what is not wanted is thrown
 * away, and what says the same as the saved entry too. What another window is writing is left to it.
 */
export async function offerBackup(
  store: Store,
  collection: string,
  slug: string | undefined,
): Promise<Backup | undefined> {
  const place = location.hash;
  const pressed = wanted;
  wanted = undefined;
  await moveFormer(store, collection);
  const found = await findBackups(store, collection, slug);
  const asked = found.find(({ key }) => key === pressed)?.key;
  for (const { key, backup, isLive } of found) {
    const file = backup.path || `content/${collection}/new.md`;
    const current = backup.path ? openedText(backup.path) : undefined;
    const changed = changedFields(file, backup, current);
    if (asked === undefined ? isLive : asked !== key) continue;
    if (changed.length > 0) {
      if (asked === key) return adopt(store, key, collection, slug);
      const decision = await askAboutBackup({
        title: titleIn(file, backup.raw),
        savedAt: backup.savedAt,
        isNew: backup.path === '',
        changed: backup.path ? changed : [],
        pictures: backup.mediaFiles.filter(({ draft }) => draft === true).length,
        isOutdated: current !== undefined && backup.base !== undefined && backup.base !== current,
      });
      // Gone to another page: nothing has been decided.
      if (location.hash !== place) return undefined;
      if (decision === 'restore') return adopt(store, key, collection, slug);
      if (decision === 'later') return undefined;
    }
    if (!isLive) await store.removeItem(key);
  }
  return undefined;
}

/** Throws a backup away that says no more than the text that its entry has been saved as. */
export async function forgetSaved(key: string, path: string, text: string): Promise<void> {
  const backup = await store?.getItem(key);
  if (backup && isKeptIn(backup, path, text)) await store?.removeItem(key);
}

/** The slug of a new entry is made on saving: its backup has none. */
function isKeptIn(backup: Backup, path: string, text: string): boolean {
  const labels = changedFields(path, backup, text);
  const slug = fieldsOf(path)['slug']?.label;
  return labels.every((label) => backup.path === '' && label === slug);
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

/**
 * From now on the open form is this backup's: saved under its name, compared with the text that it began from. Of what
 * another window has open it takes a copy.
 */
async function adopt(
  store: Store,
  key: string,
  collection: string,
  slug: string | undefined,
): Promise<Backup | undefined> {
  const backup = await store.getItem(key);
  if (backup === null) return undefined;
  const { form } = ownerOf(key.slice(prefix(collection).length));
  const isLive = form !== undefined && (await isOpenElsewhere(form));
  if (form !== undefined && !isLive) resumeForm(form);
  const own = backupKey(collection, slug);
  if (own !== key) {
    await store.setItem(own, backup);
    if (!isLive) await store.removeItem(key);
  }
  if (backup.sent) noteSent(own, backup.sent);
  if (backup.path !== '' && backup.base !== undefined) rememberOpened(backup.path, backup.base);
  return backup;
}

interface Found {
  key: string;
  backup: Backup;
  isLive: boolean;
}

async function findBackups(
  store: Store,
  collection: string,
  slug: string | undefined,
): Promise<Found[]> {
  const start = prefix(collection);
  const found = await Promise.all(
    (await store.keys()).map(async (key): Promise<Found[]> => {
      if (!key.startsWith(start)) return [];
      const owner = ownerOf(key.slice(start.length));
      if (slug === undefined ? owner.slug !== `new:${owner.form}` : owner.slug !== slug) return [];
      const backup = await store.getItem(key);
      const isLive = owner.form !== undefined && (await isOpenElsewhere(owner.form));
      return backup === null ? [] : [{ key, backup, isLive }];
    }),
  );
  return found.flat().sort((a, b) => b.backup.savedAt - a.backup.savedAt);
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

/** The title in a backup's text; empty where it has none. */
export function titleIn(file: string, raw: string): string {
  const title = readContent(file, raw)['title'];
  return typeof title === 'string' ? title : '';
}
