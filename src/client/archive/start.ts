/** Replaces the site's: the search of an archive starts with its first call. */
export function startSearch(): void {
  // There is neither a worker nor a network to begin with.
}
