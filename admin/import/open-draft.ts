import { COLLECTION } from '../../src/import/make-entry.ts';
import { backupKey } from '../backup/backup-key.ts';
import type { Backups } from '../backup/backups.ts';
import type { TakenDocument } from './take-document.ts';

/**
 * Opens the form of a new entry with a document as its unsaved work: it is kept like what an editor typed, and saved
 * when she saves. Rejects if the browser has no room for it.
 */
export async function openDraft({ raw, pictures }: TakenDocument, backups: Backups): Promise<void> {
  const { store } = backups;
  if (!store) throw new Error('no storage');
  const key = backupKey(COLLECTION, undefined, crypto.randomUUID());
  const mediaFiles = pictures.map((file) => ({
    id: file.name,
    name: file.name,
    path: `content/media/${file.name}`,
    size: file.size,
    draft: true,
    file,
  }));
  await store.setItem(key, { raw, path: '', mediaFiles, savedAt: Date.now() });
  backups.want(key);
  location.hash = `#/collections/${COLLECTION}/new`;
}
