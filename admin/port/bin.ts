/** Something that was deleted and can be had back. */
export interface Deleted {
  id: string;
  /** Where it lay, below the project root. */
  path: string;
  title: string;
  /** A moment that `Date` reads. */
  deletedAt: string;
  by?: string;
}

/** Where what was deleted is kept: on one machine a folder, at a host the history of the repository. */
export interface Bin {
  /** The newest first. Rejects with a message for the editor. */
  list(): Promise<Deleted[]>;
  /** @param review put back as a draft, where nothing is published without review */
  restore(deleted: Deleted, review: boolean): Promise<void>;
  /** Takes it away for good; not where history cannot be rewritten. */
  purge?: (deleted: Deleted) => Promise<void>;
}

/** Collection and file name of an entry; undefined for an upload. */
export function entryKey(path: string): { collection: string; slug: string } | undefined {
  const [, collection = '', slug = ''] = /^content\/([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
  return slug === '' ? undefined : { collection, slug };
}
