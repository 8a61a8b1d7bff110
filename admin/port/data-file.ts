/** A content file on its way to the host. */
export interface DataFile {
  path: string;
  slug: string;
  raw: string;
  newPath?: string;
  /** The text that `raw` replaces, for a backend that can compare it with what lies there; undefined for a new file. */
  base?: string | undefined;
}

export interface PersistOptions {
  newEntry?: boolean;
  collectionName?: string;
  useWorkflow?: boolean;
  unpublished?: boolean;
  /** The text is that of a file which there was, and is written as it is. */
  exact?: boolean;
  [option: string]: unknown;
}
