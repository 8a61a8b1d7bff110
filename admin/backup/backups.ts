import { askAboutBackup } from './backup-dialog.tsx';
import type { OpenedTexts } from '../content/opened.ts';
import { type Backup, type Store, changedFields, isKeptIn, titleIn } from './backup.ts';
import { backupKey, ownerOf, prefix } from './backup-key.ts';
import type { FormId } from './form-id.ts';
import type { Sent, SentTexts } from './sent.ts';

/** What a backup is told beside: the open form, what it was opened with, and what of it is being saved. */
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

/** Unsaved work that the browser keeps. */
export class Backups {
  readonly #form: FormId;
  readonly #opened: OpenedTexts;
  readonly #sent: SentTexts;
  #store: Store | undefined;
  /** The backup that its form is to begin with, without another question. */
  #wanted: string | undefined;

  constructor({ form, opened, sent }: Parts) {
    this.#form = form;
    this.#opened = opened;
    this.#sent = sent;
  }

  /** Decap says where it keeps backups. */
  keepIn(store: Store): void {
    this.#store = store;
  }

  get store(): Store | undefined {
    return this.#store;
  }

  /** Opens a form with what was kept of it, once its address is gone to. */
  readonly want = (key: string): void => {
    this.#wanted = key;
  };

  /** Where the open form keeps its backup; without a slug, that of a new entry. */
  keyOf(collection: string, slug: string | false | undefined): string {
    return backupKey(collection, slug, this.#form.now);
  }

  /** What a backup records besides Decap's: when it was made, from which text the form had started, and what was sent. */
  stamp(path: string, key: string): Pick<Backup, 'savedAt' | 'base' | 'sent'> {
    const base = path ? this.#opened.textOf(path) : undefined;
    const sent = this.#sent.from(key);
    return { savedAt: Date.now(), ...(base !== undefined && { base }), ...(sent && { sent }) };
  }

  /** What is being saved: whoever finds the backup after a crash knows it again. */
  async stampSent(key: string, sent: Sent): Promise<void> {
    this.#sent.note(key, sent);
    try {
      const backup = await this.#store?.getItem(key);
      if (backup) await this.#store?.setItem(key, { ...backup, sent });
    } catch (error) {
      // Without room for backups, or where the browser keeps none, saving goes on.
      console.warn(error);
    }
  }

  /** The slug under which the open new entry may have been saved already: it keeps it, even with another title. */
  sentSlug(collection: string): string | undefined {
    const path = this.#sent.from(this.keyOf(collection, undefined))?.path;
    return path && /([^/]+)\.md$/.exec(path)?.[1];
  }

  /**
   * Asks whether unsaved work that the browser has kept is wanted back. Gives it if so; what is not wanted is thrown
   * away, and what says the same as the saved entry too. What another window is writing is left to it.
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
        if (decision === 'restore') return this.#adopt(store, key, collection, slug);
        if (decision === 'later') return undefined;
      }
      if (!isLive) await store.removeItem(key);
    }
    return undefined;
  }

  /** Throws a backup away that says no more than the text that its entry has been saved as. */
  async forgetSaved(key: string, path: string, text: string): Promise<void> {
    const backup = await this.#store?.getItem(key);
    if (backup && isKeptIn(backup, path, text)) await this.#store?.removeItem(key);
  }

  /**
   * From now on the open form is this backup's: saved under its name, compared with the text that it began from. Of what
   * another window has open it takes a copy.
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
