const ADDRESS = /\bhttps?:\/\/[\x21-\x7e]+/gi;

/**
 * The query in the parameters of an address: `q` from a search box submitted before its script
 * started, `text` and `title` from another app's share action; empty if there is none. Apps put a
 * page's address into any of them, and an address alone is not a query.
 */
export function sharedQuestion(params: URLSearchParams): string {
  const texts = ['q', 'text', 'title'].map((name) =>
    (params.get(name) ?? '').replace(ADDRESS, ' ').replace(/\s+/gu, ' ').trim(),
  );
  return texts.find((text) => text !== '') ?? '';
}

/** Whether an address contains a query or a shared text, even one that is not a query. */
export const isShared = (params: URLSearchParams): boolean =>
  ['q', 'text', 'title', 'url'].some((name) => params.has(name));
