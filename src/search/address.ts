/**
 * The question stands in the fragment of the search page's address, `/search/#q=会费`: it can be shared
 * and survives a reload, yet a browser never sends a fragment to the server.
 */
const KEY = 'q';

/** The question in a fragment (with or without `#`); empty where there is none. */
export function readQuestion(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, '')).get(KEY)?.trim() ?? '';
}

/** The fragment for a question, with `#`; empty for an empty one. */
export function toHash(question: string): string {
  return question === '' ? '' : `#${new URLSearchParams({ [KEY]: question }).toString()}`;
}
