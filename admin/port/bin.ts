/** A deleted file that can be restored. */
export interface Deleted {
  id: string;
  /** Its former path, relative to the project root. */
  path: string;
  title: string;
  /** A date and time that `Date` parses. */
  deletedAt: string;
  by?: string;
}

/** The store of deleted files: on one machine a folder, at a host the history of the repository. */
export interface Bin {
  /** How long it keeps what was deleted. */
  days: number;
  /** The newest first. Rejects with a message for the editor. */
  list(): Promise<Deleted[]>;
  /** @param review restores it as a draft, where the site requires review */
  restore(deleted: Deleted, review: boolean): Promise<void>;
  /** Deletes it for good; absent if history cannot be rewritten. */
  purge?: (deleted: Deleted) => Promise<void>;
}
