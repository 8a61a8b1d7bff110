/**
 * Terms to mark on the page of a hit: `#find=会费+标准`, in the fragment, which no server receives.
 * Anybody can craft a link, so the input is limited.
 */
export interface Found {
  /** As typed or as the engine corrected them; at least one. */
  terms: readonly string[];
  /** The id of the passage's element, if the link contains it. */
  anchor?: string;
}

const KEY = 'find';
const ANCHOR_KEY = 'at';
const MAX_TERMS = 8;
const MAX_TERM_LENGTH = 40;
const MAX_HASH_LENGTH = 4000;
/** Replaces a space within a term, because spaces separate terms. */
const INNER_BLANK = '\u00a0';

/** The fragment for a link to a page that contains `terms`, with `#`; empty without terms. */
export function toFindHash(terms: readonly string[], anchor?: string): string {
  const normalised = normalise(terms);
  if (normalised.length === 0) return anchor === undefined ? '' : `#${anchor}`;
  const value = normalised.map((term) => term.replaceAll(' ', INNER_BLANK)).join(' ');
  const parameters = new URLSearchParams({ [KEY]: value });
  if (anchor !== undefined) parameters.set(ANCHOR_KEY, anchor);
  return `#${parameters.toString()}`;
}

/** Parses a fragment (with or without `#`); undefined if it contains no terms or too many. */
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
