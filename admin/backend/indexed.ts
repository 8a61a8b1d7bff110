import { commitOf, INDEX_FILE, decryptIndex } from '../../src/content-index/encrypt.ts';
import { collections, settings } from '../../src/collections/index.ts';
import type { HostName } from '../../src/model/settings/desk-host.ts';
import type { Desk } from '../desk/desk.ts';
import type {
  BackendClass,
  HostApi,
  FileName,
  HostedBackend,
  LoadedEntry,
} from '../port/backend.ts';
import type { Snapshot } from '../port/snapshot.ts';
import { historyBin } from './history-bin.ts';
import { createHostHistory } from './host-history.ts';
import { type HostReader, createHostReader } from './host-reader.ts';

/**
 * Up to this number, changed files are read one by one; with more, a new build is overdue, and Decap's own reading is
 * used.
 */
const MAX_CHANGES = 50;
/** A list, its filters and the form's relations read at the same time and share one answer of the host. */
const FRESH_FOR = 5_000;

type Method = (...args: unknown[]) => Promise<unknown>;

/** Methods that change the content on the host: each of them invalidates the cache. */
const WRITES = ['persistEntry', 'persistMedia', 'deleteFiles', 'publishUnpublishedEntry'] as const;

/**
 * Reads lists of a hosted backend from the index that the build wrote and from the changes since then: the number of
 * requests does not grow with the number of entries. Forms are always filled from the host itself. Without a usable
 * index, falls back to Decap's own reading.
 */
export function indexed(
  desk: Desk,
  host: Exclude<HostName, 'local'>,
  Base: BackendClass<HostedBackend>,
): BackendClass {
  class Indexed extends Base {
    #index: Promise<OpenedIndex> | undefined;
    #current: { until: number; snapshot: Promise<Snapshot | undefined> } | undefined;

    constructor(config: object, options?: object) {
      super(config, options);
      desk.connect({
        readSnapshot: async ({ fresh = false } = {}) => {
          if (fresh) this.forget();
          return (await this.#snapshot()) ?? this.#readAll();
        },
        bin: historyBin(this, () => createHostHistory(host, this.#connection())),
      });
    }

    override async entriesByFolder(folder: string, extension: string, depth: number) {
      const snapshot = await this.#snapshot();
      return snapshot
        ? entriesIn(snapshot, folder, extension)
        : super.entriesByFolder(folder, extension, depth);
    }

    override async allEntriesByFolder(folder: string, extension: string, depth: number) {
      const snapshot = await this.#snapshot();
      if (snapshot) return entriesIn(snapshot, folder, extension);
      return super.allEntriesByFolder
        ? super.allEntriesByFolder(folder, extension, depth)
        : super.entriesByFolder(folder, extension, depth);
    }

    override async entriesByFiles(files: readonly FileName[]) {
      const snapshot = await this.#snapshot();
      if (!snapshot) return super.entriesByFiles(files);
      return files.map((file) => ({
        data: snapshot.files.get(file.path) ?? '',
        file: { ...file, id: null },
      }));
    }

    forget(): void {
      this.#current = undefined;
    }

    #snapshot(): Promise<Snapshot | undefined> {
      if (this.#current && performance.now() < this.#current.until) return this.#current.snapshot;
      const snapshot = this.#readIndexed().catch((error: unknown) => {
        console.warn('lists without the index:', error instanceof Error ? error.message : error);
        return undefined;
      });
      this.#current = { until: performance.now() + FRESH_FOR, snapshot };
      return snapshot;
    }

    #connection(): HostApi {
      if (!this.api) throw new Error('not signed in');
      return this.api;
    }

    async #readIndexed(): Promise<Snapshot> {
      const reader = createHostReader(host, this.#connection());
      // Cached for the life of the page, unless fetching failed.
      this.#index ??= fetchIndex(reader).catch((error: unknown) => {
        this.#index = undefined;
        throw error;
      });
      return bringUpToDate(await this.#index, reader);
    }

    /** Fallback without an index: reads everything, in as many requests as it takes. */
    async #readAll(): Promise<Snapshot> {
      const lists = await Promise.all([
        ...Object.values(collections).map(({ folder }) => this.allEntriesByFolder(folder, 'md', 1)),
        this.entriesByFiles(Object.values(settings).map(({ path }) => ({ path }))),
      ]);
      const media = await this.getMedia('content/media');
      return {
        files: new Map(lists.flat().map(({ data, file }) => [file.path, data ?? ''])),
        media: new Set(media.map(({ name }) => name)),
      };
    }
  }

  for (const name of WRITES) {
    const method = Indexed.prototype[name] as Method;
    Object.defineProperty(Indexed.prototype, name, {
      value(this: Indexed, ...args: unknown[]) {
        return method.apply(this, args).finally(() => {
          this.forget();
        });
      },
    });
  }
  return Indexed;
}

interface OpenedIndex {
  commit: string;
  snapshot: Snapshot;
}

async function fetchIndex(reader: HostReader): Promise<OpenedIndex> {
  const response = await fetch(new URL(INDEX_FILE, document.baseURI));
  const bytes = new Uint8Array(await response.arrayBuffer());
  const commit = response.ok ? commitOf(bytes) : undefined;
  if (commit === undefined) throw new Error('this build has none');
  const { files, media } = await decryptIndex(bytes, await reader.contentSecret(commit));
  return { commit, snapshot: { files: new Map(Object.entries(files)), media: new Set(media) } };
}

/** The content of the index with all later changes, additions and deletions applied. Exported for tests. */
export async function bringUpToDate(
  { commit, snapshot }: OpenedIndex,
  reader: HostReader,
): Promise<Snapshot> {
  const changes = await reader.changesSince(commit);
  const paths = [...new Set(changes)].filter(isContent);
  if (!changes || paths.length > MAX_CHANGES) throw new Error('too much has changed since');
  const files = new Map(snapshot.files);
  const media = new Set(snapshot.media);
  await Promise.all(
    paths.map(async (path) => {
      // A removed picture stays in the set of names until the next build: nothing refers to it any more.
      if (path.startsWith('content/media/')) return void media.add(path.slice(14));
      const text = await reader.read(path);
      if (text === undefined) files.delete(path);
      else files.set(path, text);
    }),
  );
  return { files, media };
}

/** Hidden files below `content/` are not content: the salt, for example, which nothing has to read. */
const isContent = (path: string) => path.startsWith('content/') && !/\/\./.test(path);

/** Exported for tests. */
export function entriesIn({ files }: Snapshot, folder: string, extension: string): LoadedEntry[] {
  const isListed = (path: string) =>
    path.startsWith(`${folder}/`) &&
    path.endsWith(`.${extension}`) &&
    !path.slice(folder.length + 1).includes('/');
  return [...files]
    .filter(([path]) => isListed(path))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, data]) => ({ data, file: { path, id: null } }));
}
