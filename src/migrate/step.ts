/** A file of the content. */
export interface ContentItem {
  /** Below the content folder, with forward slashes: `rights/how-to-join.md`. */
  path: string;
  /** Of `.md` and `.yml` files. */
  text?: string;
}

/** What brings content from one format to the next. */
export interface Step {
  /** The format that it leads to, from the one before. */
  to: number;
  /** What changes and why, for the site's host. */
  title: string;
  /** What should be reviewed afterwards. */
  advice?: string;
  /**
   * A file as the next format has it: the same one where nothing changes, another path where it moves. Pure, and a
   * file that has the next format already stays as it is. Throws a YamlError for a text that cannot be read.
   */
  file?: (item: ContentItem) => ContentItem;
  /** Files that the next format expects, written where there is none. */
  adds?: readonly Required<ContentItem>[];
}
