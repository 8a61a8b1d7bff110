/** All content as it is on the host now: the source of lists, relations, checks and 内容体检. */
export interface Snapshot {
  /** Path below the project root → text: entries (`content/merchants/x.md`) and settings. */
  files: ReadonlyMap<string, string>;
  /** Names of the files in `content/media/`. */
  media: ReadonlySet<string>;
}

/**
 * Reads the current content. Rejects with a `DeskError` if it cannot be read.
 *
 * @param fresh for a decision or after a change by somebody else: not what another part of the desk read seconds ago
 */
export type ReadSnapshot = (options?: { fresh?: boolean }) => Promise<Snapshot>;
