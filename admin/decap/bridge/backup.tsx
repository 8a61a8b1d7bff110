import type { Store } from '../../backup/backup.ts';
import { UnsavedWork as KeptWork } from '../../backup/unsaved-work.tsx';
import { connectedDesk } from './connected.ts';

const backups = () => connectedDesk().desk.backups;

/** Called when a form has been opened. */
export const startForm = (): void => {
  connectedDesk().desk.form.start();
};
export const keepBackupsIn = (store: Store): void => {
  backups().keepIn(store);
};
export const backupKey = (collection: string, slug: string | undefined) =>
  backups().keyOf(collection, slug);
export const offerBackup = (store: Store, collection: string, slug: string | undefined) =>
  backups().offer(store, collection, slug);
export const stampBackup = (path: string, key: string) => backups().stamp(path, key);

export function UnsavedWork() {
  return <KeptWork backups={backups()} />;
}
