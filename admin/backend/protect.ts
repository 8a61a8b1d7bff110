import { fieldsOf } from '../../src/collections/index.ts';
import { writeContent } from '../../src/content-format/write-content.ts';
import { SaveStoppedError } from '../ground/desk-error.ts';
import type { Desk } from '../desk/desk.ts';
import { explainFailure, isMissing } from '../ground/failures.ts';
import { valuesOf } from '../content/formats.ts';
import type { Published } from '../content/opened.ts';
import type { Asset, BackendClass, DataFile, Entry, PersistOptions } from '../port/backend.ts';
import type { Repair } from '../port/repair.ts';
import { assertWhole } from '../workflow/assert-whole.ts';
import { saveTogether } from './save-together.ts';
import { assertReadable, resolveConflict, resolveRepairConflict } from './resolve-conflict.ts';

/** How often a save is retried when somebody else saved at the same moment. */
const ATTEMPTS = 3;

/**
 * Wraps a Decap backend, for whatever host, so that no editor's work is lost. An entry is saved as the text that the
 * form started from, with only the bytes changed that the editor changed. A version that somebody else saved since is
 * never overwritten, unless the editor has seen both and decided.
 */
export function protect(desk: Desk, Base: BackendClass): BackendClass {
  const { opened, backups, sent, openForm, readSnapshot } = desk;

  return class Protected extends Base {
    constructor(config: object, options?: object) {
      super(config, options);
      const plain = {
        getEntry: (path: string) => super.getEntry(path),
        persistEntry: (entry: Entry, given: PersistOptions) => super.persistEntry(entry, given),
      };
      desk.connect({
        repair: (repair) => this.#repair(repair),
        saveTogether: (changes, message) => saveTogether(plain, changes, message),
      });
    }

    override async getEntry(path: string) {
      const entry = await super.getEntry(path).catch(explainFailure);
      if (entry.data !== null) opened.remember(path, entry.data);
      opened.forgetDraft(path);
      return entry;
    }

    override async unpublishedEntryDataFile(
      collection: string,
      slug: string,
      path: string,
      id: string,
    ) {
      const text = await super.unpublishedEntryDataFile(collection, slug, path, id);
      opened.remember(path, text);
      // Lists read drafts too; only a form needs the published text beside its own.
      if (isOpen(collection, slug)) opened.rememberDraft(path, this.#readPublished(path));
      return text;
    }

    override async persistEntry({ dataFiles, assets }: Entry, options: PersistOptions) {
      for (const file of dataFiles) await this.#persistFile(file, assets, options);
    }

    async #persistFile(file: DataFile, assets: Asset[], options: PersistOptions): Promise<void> {
      for (let attempt = 1; ; attempt += 1) {
        const host = await this.#read(file, options).catch(explainFailure);
        const { data, isMixed } = await prepare(desk, file, host, options);
        const used = assets.filter(({ path }) => data.raw.includes(nameOf(path)));
        const resolution = { ...options, ...host.options, newEntry: data.base === undefined };
        const slug = options.newEntry === true ? undefined : file.slug;
        const key = backups.keyOf(options.collectionName ?? '', slug);
        try {
          await backups.stampSent(key, { path: file.path, text: data.raw });
          if (data.raw !== host.text)
            await super.persistEntry({ dataFiles: [data], assets: used }, resolution);
        } catch (error) {
          const now = await this.#read(file, options).catch(() => host);
          // The response may have been lost, or somebody else saved at the same moment.
          if (now.text !== data.raw && now.text !== host.text && attempt < ATTEMPTS) continue;
          if (now.text !== data.raw) return explainFailure(error);
        }
        sent.note(key, undefined);
        opened.remember(file.path, data.raw);
        if (host.options.unpublished === false)
          opened.rememberDraft(file.path, Promise.resolve({ text: host.text }));
        if (isMixed)
          openForm.noteMixed(file.path, (await import('../conflict/merge-entry.ts')).mergeEntry);
        return;
      }
    }

    override async publishUnpublishedEntry(collection: string, slug: string) {
      const draft = await super.unpublishedEntry({ collection, slug }).catch(explainFailure);
      for (const { id, path } of draft.diffs.filter(({ path: name }) => /\.(?:md|yml)$/.test(name)))
        await assertWhole(
          path,
          await super.unpublishedEntryDataFile(collection, slug, path, id),
          readSnapshot,
        );
      await desk.signing.sign(draft.pullRequestAuthor);
      return super.publishUnpublishedEntry(collection, slug);
    }

    /** Writes a file that could not be parsed, unless somebody else has changed it meanwhile. */
    async #repair({ path, slug, collection, before, after, useWorkflow }: Repair): Promise<void> {
      const options = { collectionName: collection, useWorkflow };
      const file = { path, slug, raw: after };
      const host = await this.#read(file, options).catch(explainFailure);
      if (host.text !== before) {
        const decision = await resolveRepairConflict(path, host.text ?? '', after);
        if (decision === 'theirs') openForm.reload();
        if (decision !== 'mine') throw new SaveStoppedError();
      }
      await super
        .persistEntry(
          { dataFiles: [{ ...file, base: host.text }], assets: [] },
          { ...options, ...host.options, repair: true, commitMessage: `修好 ${path} 的写法` },
        )
        .catch(explainFailure);
    }

    /** The text that is on the host now: the draft's if there is one. */
    async #read({ path, slug }: DataFile, options: PersistOptions): Promise<HostFile> {
      const collection = options.collectionName ?? '';
      if (options.useWorkflow === true) {
        const draft = await super.unpublishedEntry({ collection, slug }).catch(whereMissing);
        const diff = draft?.diffs.find((item) => item.path === path);
        if (diff)
          return {
            text: await super.unpublishedEntryDataFile(collection, slug, path, diff.id),
            // A colleague started a draft after this form was opened: saves into it.
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
  };
}

interface HostFile {
  text: string | undefined;
  options: PersistOptions;
}

/** The file to be written, after the editor has resolved any conflict. */
async function prepare(
  { opened, openForm, sent }: Desk,
  file: DataFile,
  host: HostFile,
  options: PersistOptions,
): Promise<{ data: DataFile; isMixed: boolean }> {
  const { path, raw } = file;
  const isNew = options.newEntry === true;
  const base = isNew ? undefined : opened.textOf(path);
  assertReadable(path, base);
  const mine = valuesOf(path, raw);
  const resolution = await resolveConflict({
    path,
    isNew,
    mine,
    base,
    current: host.text,
    isGivenUp: host.options.unpublished === false && (await opened.isGivenUp(path, host.text)),
    copy: raw,
    isOurs: sent.isOurs,
  });
  if (resolution === 'theirs') openForm.reload();
  if (typeof resolution === 'string') throw new SaveStoppedError();
  // Whether the text is the former one, or the one that the form has just been written as.
  const isAsItWas =
    resolution.base === undefined && (options.exact === true || resolution.values === mine);
  const text = isAsItWas
    ? raw
    : writeContent(path, resolution.base, resolution.values, fieldsOf(path));
  return {
    data: { ...file, raw: text, base: resolution.base },
    isMixed: resolution.isMixed === true,
  };
}

/** Whether the address is that of this entry's form. */
function isOpen(collection: string, slug: string): boolean {
  return location.hash.split('?')[0] === `#/collections/${collection}/entries/${slug}`;
}

function whereMissing(error: unknown): undefined {
  if (isMissing(error)) return undefined;
  throw error;
}

const nameOf = (path: string) => path.split('/').at(-1) ?? path;
