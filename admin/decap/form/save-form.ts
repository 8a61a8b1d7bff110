import type { Backups } from '../../backup/backups.ts';
import { readContent } from '../../content/formats.ts';
import type { OpenedTexts } from '../../content/opened.ts';
import type { OpenForm } from '../../desk/open-form.ts';
import type { DraftMap } from './draft.ts';
import type { Saved } from './saved-draft.ts';

/** The state of the form that is saved. */
interface Known {
  opened: OpenedTexts;
  openForm: OpenForm;
}

/** The result of a save, as the backend has recorded it. `draft`: Decap's state of the form when saving began. */
export function savedAs(
  { opened, openForm }: Known,
  collection: string,
  draft: DraftMap,
  slug: string,
): Saved {
  const entry = draft.get('entry') as DraftMap;
  const path = (entry.get('path') as string) || `content/${collection}/${slug}.md`;
  const raw = opened.textOf(path) ?? '';
  const merge = openForm.takeMixed(path);
  const mixed = merge && { values: readContent(path, raw), merge };
  return { key: draft.get('key'), entry, slug, path, raw, mixed };
}

/**
 * The same for a draft for review. After its first save the host is asked for its record of the draft: the author, and
 * whether it changes a published entry. If the host does not respond, the save has succeeded nevertheless.
 */
export async function savedDraft(
  known: Known,
  collection: string,
  draft: DraftMap,
  slug: string,
  ask?: () => Promise<object>,
): Promise<Saved> {
  const saved = savedAs(known, collection, draft, slug);
  if (!ask) return saved;
  const isModification = Boolean(saved.entry.get('slug'));
  const reported = await ask().catch(() => undefined);
  // The form continues from its own save, even if somebody else has saved since.
  known.opened.remember(saved.path, saved.raw);
  const unknown = { collection, slug, path: saved.path, raw: saved.raw, mediaFiles: [] };
  const data = readContent(saved.path, saved.raw);
  return { ...saved, draft: reported ?? { ...unknown, data, status: 'draft', isModification } };
}

/** The part of Decap's store that is read here. */
export interface Store {
  getState(): { entryDraft: DraftMap };
}

/** A save that the host has accepted. */
export interface Persisted {
  saved: Saved;
  /** Shows the editor a message. */
  notify: () => void;
}

interface Collection {
  get(key: 'name'): string;
}

/** The part of Decap's editor that saves. */
export interface SavingForm {
  props: {
    collection: Collection;
    persistLocalBackup: (entry: unknown, collection: Collection) => Promise<unknown>;
    deleteLocalBackup: (
      collection: Collection,
      slug: string | undefined,
      key: string,
    ) => Promise<unknown>;
  };
  createBackup: { cancel: () => void };
  saving?: Promise<boolean> | undefined;
}

/**
 * Queues a save behind the one in progress: two at once would conflict with each other. Afterwards stores in the
 * browser what was written meanwhile, and only that, before it reports success: an editor who leaves then leaves no
 * stale backup. Resolves to whether the form is still open; if the editor left it before its turn came, nothing is
 * saved, since a different form is then on the screen.
 */
export async function saveInTurn(
  form: SavingForm,
  store: Store,
  backups: Backups,
  save: () => Promise<Persisted>,
): Promise<boolean> {
  const before = form.saving;
  const now = (async () => {
    if ((await before?.catch(() => true)) === false) return false;
    const draft = store.getState().entryDraft;
    const key = backups.keyOf(form.props.collection.get('name'), slugOf(draft));
    // A backup, in case the page is closed while the save is in progress.
    await form.props.persistLocalBackup(draft.get('entry'), form.props.collection);
    if (!isStillOpen(draft, store.getState().entryDraft)) return false;
    const { saved, notify } = await save();
    try {
      return await updateBackup(form, store, backups, saved, key);
    } finally {
      notify();
    }
  })();
  form.saving = now;
  try {
    return await now;
  } finally {
    if (form.saving === now) form.saving = undefined;
  }
}

async function updateBackup(
  form: SavingForm,
  store: Store,
  backups: Backups,
  saved: Saved,
  key: string,
): Promise<boolean> {
  const { collection, persistLocalBackup, deleteLocalBackup } = form.props;
  const draft = store.getState().entryDraft;
  // The editor has moved on to another entry.
  if (draft.getIn(['entry', 'path']) !== saved.path) {
    await backups.forgetSaved(key, saved.path, saved.raw);
    return false;
  }
  const isChanged = draft.get('hasChanged') === true;
  if (isChanged) await persistLocalBackup(draft.get('entry'), collection);
  else form.createBackup.cancel();
  if (!isChanged || backups.keyOf(collection.get('name'), saved.slug) !== key)
    await deleteLocalBackup(collection, undefined, key);
  return true;
}

/** Whether a form still has the entry that it had before; an empty one has none. */
function isStillOpen(before: DraftMap, now: DraftMap): boolean {
  return (
    now.getIn(['entry', 'data']) !== undefined &&
    ['slug', 'path'].every((part) => before.getIn(['entry', part]) === now.getIn(['entry', part]))
  );
}

function slugOf(draft: DraftMap): string | undefined {
  return (draft.getIn(['entry', 'slug']) as string | undefined) || undefined;
}
