import type { OpenedTexts } from '../content/opened.ts';
import { type Backup, type Store, changedFields, isKeptIn, titleIn } from './backup.ts';
import { backupKey, ownerOf, prefix } from './backup-key.ts';
import type { FormId } from './form-id.ts';
import type { Sent, SentTexts } from './sent.ts';

/** The state that backups depend on: the open form, the text it was opened with, and the save in progress. */
interface Parts {
  form: FormId;
  opened: OpenedTexts;
  sent: SentTexts;
}

interface Found {
  key: string;
  backup: Backup;
  isLive: boolean;
}

/** Unsaved work that the browser stores. */
export class Backups {
  readonly #form: FormId;
  readonly #opened: OpenedTexts;
  readonly #sent: SentTexts;
  #store: Store | undefined;
  /** The backup that its form restores without asking again. */
  #wanted: string | undefined;

  constructor({ form, opened, sent }: Parts) {
    this.#form = form;
    this.#opened = opened;
    this.#sent = sent;
  }

  /** Sets the storage that Decap uses for backups. */
  keepIn(store: Store): void {
    this.#store = store;
  }

  get store(): Store | undefined {
    return this.#store;
  }

  /** Restores a form's backup as soon as its address is opened. */
  readonly want = (key: string): void => {
    this.#wanted = key;
  };

  /** The key of the open form's backup; without a slug, that of a new entry. */
  keyOf(collection: string, slug: string | false | undefined): string {
    return backupKey(collection, slug, this.#form.now);
  }

  /** Our additions to Decap's backup: when it was made, the text that the form started from, and what was sent. */
  stamp(path: string, key: string): Pick<Backup, 'savedAt' | 'base' | 'sent'> {
    const base = path ? this.#opened.textOf(path) : undefined;
    const sent = this.#sent.from(key);
    return { savedAt: Date.now(), ...(base !== undefined && { base }), ...(sent && { sent }) };
  }

  /** Records what is being saved, so that a backup found after a crash can be matched to that save. */
  async stampSent(key: string, sent: Sent): Promise<void> {
    this.#sent.note(key, sent);
    try {
      const backup = await this.#store?.getItem(key);
      if (backup) await this.#store?.setItem(key, { ...backup, sent });
    } catch (error) {
      // If storage is full or unavailable, saving continues without a backup.
      console.warn(error);
    }
  }

  /**
   * The slug under which the open new entry may already have been saved: it keeps that slug even if its title changes.
   */
  sentSlug(collection: string): string | undefined {
    const path = this.#sent.from(this.keyOf(collection, undefined))?.path;
    return path && /([^/]+)\.md$/.exec(path)?.[1];
  }

  /**
   * Asks whether to restore unsaved work from the browser, and returns it if so. Deletes a backup that the editor
   * discards or that equals the saved entry. Ignores what another window is writing.
   */
  async offer(
    store: Store,
    collection: string,
    slug: string | undefined,
  ): Promise<Backup | undefined> {
    const place = location.hash;
    const pressed = this.#wanted;
    this.#wanted = undefined;
    await moveFormer(store, collection);
    const found = await this.#find(store, collection, slug);
    const asked = found.find(({ key }) => key === pressed)?.key;
    for (const { key, backup, isLive } of found) {
      const file = backup.path || `content/${collection}/new.md`;
      const current = backup.path ? this.#opened.textOf(backup.path) : undefined;
      const changed = changedFields(file, backup, current);
      if (asked === undefined ? isLive : asked !== key) continue;
      if (changed.length > 0) {
        if (asked === key) return this.#adopt(store, key, collection, slug);
        const { askAboutBackup } = await import('./backup-dialog.tsx');
        const decision = await askAboutBackup({
          title: titleIn(file, backup.raw),
          savedAt: backup.savedAt,
          isNew: backup.path === '',
          changed: backup.path ? changed : [],
          pictures: backup.mediaFiles.filter(({ draft }) => draft === true).length,
          isOutdated: current !== undefined && backup.base !== undefined && backup.base !== current,
        });
        // The editor has left the page: nothing has been decided.
        if (location.hash !== place) return undefined;
        if (decision === 'restore') return this.#adopt(store, key, collection, slug);
        if (decision === 'later') return undefined;
      }
      if (!isLive) await store.removeItem(key);
    }
    return undefined;
  }

  /** Deletes a backup that adds nothing to the text that its entry has been saved as. */
  async forgetSaved(key: string, path: string, text: string): Promise<void> {
    const backup = await this.#store?.getItem(key);
    if (backup && isKeptIn(backup, path, text)) await this.#store?.removeItem(key);
  }

  /**
   * From this call on the open form continues this backup: it saves under the backup's slug and compares with the text
   * that the backup started from. If another window has it open, the form takes a copy.
   */
  async #adopt(
    store: Store,
    key: string,
    collection: string,
    slug: string | undefined,
  ): Promise<Backup | undefined> {
    const backup = await store.getItem(key);
    if (backup === null) return undefined;
    const { form } = ownerOf(key.slice(prefix(collection).length));
    const isLive = form !== undefined && (await this.#form.isOpenElsewhere(form));
    if (form !== undefined && !isLive) this.#form.resume(form);
    const own = this.keyOf(collection, slug);
    if (own !== key) {
      await store.setItem(own, backup);
      if (!isLive) await store.removeItem(key);
    }
    if (backup.sent) this.#sent.note(own, backup.sent);
    if (backup.path !== '' && backup.base !== undefined)
      this.#opened.remember(backup.path, backup.base);
    return backup;
  }

  async #find(store: Store, collection: string, slug: string | undefined): Promise<Found[]> {
    const start = prefix(collection);
    const found = await Promise.all(
      (await store.keys()).map(async (key): Promise<Found[]> => {
        if (!key.startsWith(start)) return [];
        const owner = ownerOf(key.slice(start.length));
        if (slug === undefined ? owner.slug !== `new:${owner.form}` : owner.slug !== slug)
          return [];
        const backup = await store.getItem(key);
        const isLive = owner.form !== undefined && (await this.#form.isOpenElsewhere(owner.form));
        return backup === null ? [] : [{ key, backup, isLive }];
      }),
    );
    return found.flat().sort((a, b) => b.backup.savedAt - a.backup.savedAt);
  }
}

/** Assigns backups with keys from before the base path was part of them to this desk. */
async function moveFormer(store: Store, collection: string): Promise<void> {
  const former = `backup.${collection}.`;
  for (const key of await store.keys()) {
    // Current keys have a blank before the base path.
    if (!key.startsWith(former) || key.includes(' ')) continue;
    const moved = prefix(collection) + key.slice(former.length);
    const backup = await store.getItem(key);
    if (backup && (await store.getItem(moved)) === null) await store.setItem(moved, backup);
    await store.removeItem(key);
  }
}
