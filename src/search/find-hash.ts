/**
 * What to mark on a page that was found: `#find=会费+标准`, in the fragment, which no server sees. Whoever can
 * make a link can write anything here, so what is read is bounded.
 */
export interface Found {
  /** As typed or as the engine read them; at least one. */
  terms: readonly string[];
  /** The id of the passage's element, where the link knows it. */
  anchor?: string;
}

const KEY = 'find';
const ANCHOR_KEY = 'at';
const MAX_TERMS = 8;
const MAX_TERM_LENGTH = 40;
const MAX_HASH_LENGTH = 4000;
/** Stands for a blank within a term, since a blank parts terms. */
const INNER_BLANK = '\u00a0';

/** The fragment for a link to a page that holds `terms`, with `#`; empty where there are none. */
export function toFindHash(terms: readonly string[], anchor?: string): string {
  const normalised = normalise(terms);
  if (normalised.length === 0) return anchor === undefined ? '' : `#${anchor}`;
  const value = normalised.map((term) => term.replaceAll(' ', INNER_BLANK)).join(' ');
  const parameters = new URLSearchParams({ [KEY]: value });
  if (anchor !== undefined) parameters.set(ANCHOR_KEY, anchor);
  return `#${parameters.toString()}`;
}

/** What a fragment (with or without `#`) asks to mark; undefined where it asks for nothing, or for too much. */
export function readFindHash(hash: string): Found | undefined {
  if (hash.length > MAX_HASH_LENGTH) return undefined;
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const terms = normalise((parameters.get(KEY) ?? '').split(' '));
  if (terms.length === 0) return undefined;
  const anchor = parameters.get(ANCHOR_KEY);
  return { terms, ...(anchor !== null && anchor !== '' && { anchor }) };
}

function normalise(terms: readonly string[]): string[] {
  const plain = terms.map((term) => term.replace(/[\s\u00a0]+/gu, ' ').trim());
  const fitting = plain.filter((term) => term !== '' && term.length <= MAX_TERM_LENGTH);
  return [...new Set(fitting)].slice(0, MAX_TERMS);
}
