import type { DraftMap } from '../form/draft.ts';
import * as saving from '../form/save-form.ts';
import type { Saved } from '../form/saved-draft.ts';
import { connectedDesk } from './connected.ts';

export { SaveStoppedError } from '../../ground/desk-error.ts';
export { afterPersist, named } from '../form/saved-draft.ts';

export const savedAs = (collection: string, draft: DraftMap, slug: string): Saved =>
  saving.savedAs(connectedDesk().desk, collection, draft, slug);

export const savedDraft = (
  collection: string,
  draft: DraftMap,
  slug: string,
  ask?: () => Promise<object>,
): Promise<Saved> => saving.savedDraft(connectedDesk().desk, collection, draft, slug, ask);

export const saveInTurn = (
  form: saving.SavingForm,
  store: saving.Store,
  save: () => Promise<saving.Persisted>,
): Promise<boolean> => saving.saveInTurn(form, store, connectedDesk().desk.backups, save);

/** Registers Decap's editor and the function that reloads it from the host. */
export const formOpened = (reload: () => void): void => {
  connectedDesk().desk.openForm.opened(reload);
};
