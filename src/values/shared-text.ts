const ADDRESS = /\bhttps?:\/\/[\x21-\x7e]+/gi;

/**
 * The question in the parameters of an address: `q` of a search box whose script had not started, `text` and `title` of
 * what another app shares; empty where there is none. Apps put the address of a page into any of them, and an address
 * alone is no question.
 */
export function sharedQuestion(params: URLSearchParams): string {
  const texts = ['q', 'text', 'title'].map((name) =>
    (params.get(name) ?? '').replace(ADDRESS, ' ').replace(/\s+/gu, ' ').trim(),
  );
  return texts.find((text) => text !== '') ?? '';
}

/** Whether an address carries a question or what another app shared, be it no question. */
export const isShared = (params: URLSearchParams): boolean =>
  ['q', 'text', 'title', 'url'].some((name) => params.has(name));
