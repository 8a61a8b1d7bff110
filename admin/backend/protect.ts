import { fieldsOf } from '../../src/collections/index.ts';
import { writeContent } from '../../src/content-format/write-content.ts';
import { SaveStopped } from '../ground/desk-error.ts';
import { noteMixed, reloadOpenForm } from '../editor/open-form.ts';
import { backupKey } from '../backup/backup-key.ts';
import { stampSent } from '../backup/backups.ts';
import { noteSent } from '../backup/sent.ts';
import { announce } from './announce.ts';
import { explainFailure, isMissing } from '../ground/failures.ts';
import { readContent } from '../content/formats.ts';
import type { ClassOf } from '../port/mixin.ts';
import type { DataFile, PersistOptions } from '../port/data-file.ts';
import {
  type Published,
  forgetDraft,
  isGivenUp,
  openedText,
  rememberDraft,
  rememberOpened,
} from '../content/opened.ts';
import { type Repair, offerRepair } from '../repair/repairer.ts';
import { assertWhole } from '../workflow/assert-whole.ts';
import { assertReadable, settle, settleRepair } from './settle.ts';

interface Asset {
  path: string;
}

interface UnpublishedEntry {
  diffs: { id: string; path: string }[];
}

/** What a Decap backend does with entries, whatever host it writes to. */
interface Implementation {
  getEntry(path: string): Promise<{ data: string | null; file: object }>;
  unpublishedEntry(target: { collection: string; slug: string }): Promise<UnpublishedEntry>;
  unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    id: string,
  ): Promise<string>;
  persistEntry(
    entry: { dataFiles: DataFile[]; assets: Asset[] },
    options: PersistOptions,
  ): Promise<unknown>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
}

/** How often a save is tried again when somebody else saved in the same moment. */
const ATTEMPTS = 3;

/**
 * Gives a Decap backend what protects editors' work, whatever host it writes to. An entry is saved as the text that
 * the form started from, with only those bytes changed that the editor changed; and never over what somebody else
 * saved since, unless the editor has seen both and decided.
 */
export function protect<Backend extends new (...args: never[]) => object>(Base: Backend): Backend {
  class Protected extends (announce(Base) as unknown as ClassOf<Implementation>) {
    constructor(...args: unknown[]) {
      super(...args);
      offerRepair((repair) => this.#repair(repair));
    }

    override async getEntry(path: string) {
      const entry = await super.getEntry(path).catch(explainFailure);
      if (entry.data !== null) rememberOpened(path, entry.data);
      forgetDraft(path);
      return entry;
    }

    override async unpublishedEntryDataFile(
      collection: string,
      slug: string,
      path: string,
      id: string,
    ) {
      const text = await super.unpublishedEntryDataFile(collection, slug, path, id);
      rememberOpened(path, text);
      // Lists read drafts too; only a form needs to know what is published beside its own.
      if (isOpen(collection, slug)) rememberDraft(path, this.#readPublished(path));
      return text;
    }

    override async persistEntry(
      { dataFiles, assets }: { dataFiles: DataFile[]; assets: Asset[] },
      options: PersistOptions,
    ) {
      for (const file of dataFiles) await this.#persistFile(file, assets, options);
    }

    async #persistFile(file: DataFile, assets: Asset[], options: PersistOptions): Promise<void> {
      for (let attempt = 1; ; attempt += 1) {
        const host = await this.#read(file, options).catch(explainFailure);
        const { data, isMixed } = await prepare(file, host, options);
        const used = assets.filter(({ path }) => data.raw.includes(nameOf(path)));
        const settled = { ...options, ...host.options, newEntry: data.base === undefined };
        const key = backupKey(
          options.collectionName ?? '',
          options.newEntry === true ? undefined : file.slug,
        );
        try {
          await stampSent(key, { path: file.path, text: data.raw });
          if (data.raw !== host.text)
            await super.persistEntry({ dataFiles: [data], assets: used }, settled);
        } catch (error) {
          const now = await this.#read(file, options).catch(() => host);
          // The answer may have been lost on its way, or somebody else saved in the same moment.
          if (now.text !== data.raw && now.text !== host.text && attempt < ATTEMPTS) continue;
          if (now.text !== data.raw) return explainFailure(error);
        }
        noteSent(key, undefined);
        rememberOpened(file.path, data.raw);
        if (host.options.unpublished === false)
          rememberDraft(file.path, Promise.resolve({ text: host.text }));
        if (isMixed) noteMixed(file.path, (await import('../conflict/merge-entry.ts')).mergeEntry);
        return;
      }
    }

    override async publishUnpublishedEntry(collection: string, slug: string) {
      const draft = await super.unpublishedEntry({ collection, slug }).catch(explainFailure);
      for (const { id, path } of draft.diffs.filter(({ path: name }) => /\.(?:md|yml)$/.test(name)))
        await assertWhole(path, await super.unpublishedEntryDataFile(collection, slug, path, id));
      return super.publishUnpublishedEntry(collection, slug);
    }

    /** Writes a file that could not be read, unless somebody else has changed it meanwhile. */
    async #repair({ path, slug, collection, before, after, useWorkflow }: Repair): Promise<void> {
      const options = { collectionName: collection, useWorkflow };
      const file = { path, slug, raw: after };
      const host = await this.#read(file, options).catch(explainFailure);
      if (host.text !== before) await settleRepair(path, host.text ?? '', after);
      await super
        .persistEntry(
          { dataFiles: [{ ...file, base: host.text }], assets: [] },
          { ...options, ...host.options, repair: true, commitMessage: `修好 ${path} 的写法` },
        )
        .catch(explainFailure);
    }

    /** The text as it lies on the host now: the draft's where there is one. */
    async #read({ path, slug }: DataFile, options: PersistOptions): Promise<HostFile> {
      const collection = options.collectionName ?? '';
      if (options.useWorkflow === true) {
        const draft = await super.unpublishedEntry({ collection, slug }).catch(whereMissing);
        const diff = draft?.diffs.find((item) => item.path === path);
        if (diff)
          return {
            text: await super.unpublishedEntryDataFile(collection, slug, path, diff.id),
            // A colleague's draft that began after this form was opened: save into it.
            options: { unpublished: true },
          };
      }
      const entry = await super.getEntry(path).catch(whereMissing);
      const text = entry?.data ?? undefined;
      return { text, options: options.useWorkflow === true ? { unpublished: false } : {} };
    }

    async #readPublished(path: string): Promise<Published | undefined> {
      try {
        return { text: (await super.getEntry(path)).data ?? undefined };
      } catch (error) {
        return isMissing(error) ? { text: undefined } : undefined;
      }
    }
  }
  return Protected as unknown as Backend;
}

interface HostFile {
  text: string | undefined;
  options: PersistOptions;
}

/** The file as it is to be written, after the editor has decided what is to be decided. */
async function prepare(
  file: DataFile,
  host: HostFile,
  options: PersistOptions,
): Promise<{ data: DataFile; isMixed: boolean }> {
  const { path, raw } = file;
  const isNew = options.newEntry === true;
  const base = isNew ? undefined : openedText(path);
  assertReadable(path, base);
  const settled = await settle({
    path,
    isNew,
    mine: readContent(path, raw),
    base,
    current: host.text,
    isGivenUp: host.options.unpublished === false && (await isGivenUp(path, host.text)),
    copy: raw,
  });
  if (settled === 'theirs') reloadOpenForm();
  if (typeof settled === 'string') throw new SaveStopped();
  const isAsItWas = options.exact === true && settled.base === undefined;
  const text = isAsItWas ? raw : writeContent(path, settled.base, settled.values, fieldsOf(path));
  return { data: { ...file, raw: text, base: settled.base }, isMixed: settled.isMixed === true };
}

/** Whether the form that the address names is this entry's. */
function isOpen(collection: string, slug: string): boolean {
  return location.hash.split('?')[0] === `#/collections/${collection}/entries/${slug}`;
}

function whereMissing(error: unknown): undefined {
  if (isMissing(error)) return undefined;
  throw error;
}

const nameOf = (path: string) => path.split('/').at(-1) ?? path;
