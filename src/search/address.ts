import { FACETS, type Facet } from '../marks/facets.ts';

/**
 * The query is in the fragment of the search page's address, `/search/#q=会费&topic=会费`: it can be
 * shared and survives a reload, yet a browser never sends a fragment to the server.
 */
export interface SearchState {
  query: string;
  filters: Readonly<Partial<Record<Facet, string>>>;
  sort: 'relevance' | 'date';
  validOnly: boolean;
  verbatim: boolean;
}

/** A link may contain anything: queries longer than people type are truncated. In characters. */
export const MAX_QUERY_LENGTH = 200;
const MAX_LABEL_LENGTH = 40;
const MAX_HASH_LENGTH = 8000;
/**
 * A lone surrogate, at which `encodeURIComponent` throws. `toWellFormed` is newer than the browsers
 * that we support.
 */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** Parses a fragment (with or without `#`). Unrecognised parts are ignored. */
export function readState(hash: string): SearchState {
  const params = new URLSearchParams(hash.slice(0, MAX_HASH_LENGTH).replace(/^[#?]/, ''));
  const read = (key: string, longest: number) => normalise(params.get(key) ?? '', longest);
  const filters: Partial<Record<Facet, string>> = {};
  for (const facet of FACETS) {
    const label = read(facet, MAX_LABEL_LENGTH);
    if (label !== '') filters[facet] = label;
  }
  return {
    query: read('q', MAX_QUERY_LENGTH),
    filters,
    sort: params.get('sort') === 'date' ? 'date' : 'relevance',
    validOnly: params.get('valid') === '1',
    verbatim: params.get('verbatim') === '1',
  };
}

/** The fragment for a query, or for a whole search state, with `#`; empty without a query. */
export function toHash(asked: string | Partial<SearchState>): string {
  const {
    query = '',
    filters = {},
    ...rest
  } = typeof asked === 'string' ? { query: asked } : asked;
  const question = normalise(query, MAX_QUERY_LENGTH);
  if (question === '') return '';
  const params = new URLSearchParams({ q: question });
  for (const facet of FACETS) {
    const label = filters[facet];
    if (label !== undefined) params.set(facet, label);
  }
  if (rest.sort === 'date') params.set('sort', 'date');
  if (rest.validOnly) params.set('valid', '1');
  if (rest.verbatim) params.set('verbatim', '1');
  return `#${params.toString()}`;
}

/** One line without control characters, truncated between characters, never within one. */
function normalise(text: string, longest: number): string {
  const line = text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim();
  return Array.from(line.slice(0, 2 * longest))
    .slice(0, longest)
    .join('')
    .trim();
}
