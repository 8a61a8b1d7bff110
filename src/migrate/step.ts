/** A file of the content. */
export interface ContentItem {
  /** Below the content folder, with forward slashes: `rights/how-to-join.md`. */
  path: string;
  /** Present for `.md` and `.yml` files. */
  text?: string;
}

/** A migration from one format version to the next. */
export interface Step {
  /** The format version after this step. */
  to: number;
  /** What changes and why, for the site's host. */
  title: string;
  /** What should be reviewed afterwards. */
  advice?: string;
  /**
   * A file in the next format: the same object if nothing changes, another path if it moves. Pure
   * and idempotent. Throws a YamlError for a text that cannot be parsed.
   */
  file?: (item: ContentItem) => ContentItem;
  /** Files that the next format requires, written if they are missing. */
  adds?: readonly Required<ContentItem>[];
}
