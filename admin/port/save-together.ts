/** A new text of an entry. */
export interface TextChange {
  /** `content/merchants/x.md` */
  path: string;
  /** The text that it replaces; undefined for a new entry. */
  before: string | undefined;
  after: string;
}

/**
 * Writes several entries at once, in one commit where the host has commits, without a review. An entry whose text on the
 * host is not `before` any more is left out; returns the paths of those. Rejects with a `DeskError` if nothing was
 * written.
 */
export type SaveTogether = (
  changes: readonly TextChange[],
  message: string,
) => Promise<readonly string[]>;
