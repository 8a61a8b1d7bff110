import { toHash } from '../../search/address.ts';
import { pageHref } from './page-href.ts';
import type { Suggestion } from '../../search/types.ts';

/** One line of the list below a search box. Each is a link, so that it opens in a new tab like any other. */
export interface Choice {
  /** A page by its title, an earlier search, or all results for the input. */
  kind: 'page' | 'recent' | 'all';
  href: string;
  /** The input, or the query to run. */
  query: string;
  text: string;
  /** Ranges of `text` that match the input, as `[start, end)`. */
  marks: Suggestion['marks'];
  /** The page's collection. */
  note?: string;
  /** The label of a past item: 已过期, 已结束. */
  over?: string;
}

/** Titles as links, on the site with base path `base`. */
export function toPageChoices(
  suggestions: readonly Suggestion[],
  query: string,
  base: string,
): Choice[] {
  return suggestions.map(({ url, title, marks, facets, period, isOver }) => {
    const note = facets.collection?.[0];
    return {
      kind: 'page',
      href: pageHref(base, url),
      query,
      text: title,
      marks,
      ...(note !== undefined && { note }),
      // Offers expire, everything else ends.
      ...(isOver && { over: period?.kind === 'offer' ? '已过期' : '已结束' }),
    };
  });
}

/** The line that links to the search page with the input as its query. */
export function toAllChoice(query: string, base: string): Choice {
  const text = `搜索“${query}”的全部结果`;
  return { kind: 'all', href: searchAddress(query, base), query, text, marks: [] };
}

export function toRecentChoices(queries: readonly string[], base: string): Choice[] {
  return queries.map((query) => ({
    kind: 'recent',
    href: searchAddress(query, base),
    query,
    text: query,
    marks: [],
  }));
}

/** The search page with a query, which stays in the fragment. */
export function searchAddress(query: string, base: string): string {
  return `${pageHref(base, '/search/')}${toHash(query)}`;
}

/** The screen reader's announcement of a new list. */
export function countChoices(choices: readonly Choice[]): string {
  const [first] = choices;
  if (!first) return '';
  if (first.kind === 'recent') return `${choices.length}条最近的搜索`;
  const titles = choices.filter(({ kind }) => kind === 'page').length;
  return titles > 0 ? `${titles}条标题` : '没有对得上的标题，按回车搜索全文';
}

/** A text split at its marks. Marks beyond the text, or out of order, are ignored. */
export function cutAtMarks(
  text: string,
  marks: Suggestion['marks'],
): { text: string; isMarked: boolean }[] {
  const pieces: { text: string; isMarked: boolean }[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at || end <= start || end > text.length) continue;
    pieces.push({ text: text.slice(at, start), isMarked: false });
    pieces.push({ text: text.slice(start, end), isMarked: true });
    at = end;
  }
  pieces.push({ text: text.slice(at), isMarked: false });
  return pieces.filter((piece) => piece.text !== '');
}
