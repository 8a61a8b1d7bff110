/** What is known beside the content; undefined where nobody could look. */
export interface SetupFacts {
  /** When the site that answers at the union's address was made, ISO; `none` if nothing of ours answers there. */
  publishedAt?: string | 'none' | undefined;
  /** When a backup was last restored and compared, ISO; `none` if never. */
  restoredAt?: string | 'none' | undefined;
}
