import { SHOWS, SORTS, type Show, type Sort } from '../../values/shop-questions.ts';

/** What a reader asks of a list of merchants; kept in the address, `#show=open,valid&sort=ending&q=书`. */
export interface Asked {
  shows: readonly Show[];
  sort: Sort | undefined;
  query: string;
}

const LONGEST_QUERY = 200;

/** What an address asks for; undefined if nothing. Unrecognised parts are ignored. */
export function readAsked(hash: string): Asked | undefined {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const named = (params.get('show') ?? '').split(',');
  const asked = {
    shows: (Object.keys(SHOWS) as Show[]).filter((show) => named.includes(show)),
    sort: (Object.keys(SORTS) as Sort[]).find((sort) => sort === params.get('sort')),
    query: (params.get('q') ?? '').slice(0, LONGEST_QUERY).trim(),
  };
  return isAsked(asked) ? asked : undefined;
}

/** The part of an address, with `#`; empty if nothing is asked for. */
export function toAskedHash({ shows, sort, query }: Asked): string {
  const parts = [
    ...(shows.length > 0 ? [`show=${shows.join(',')}`] : []),
    ...(sort ? [`sort=${sort}`] : []),
    ...(query === '' ? [] : [new URLSearchParams({ q: query }).toString()]),
  ];
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}

/** What is asked for, as the page says it: `只看现在有效、现在开门；快到期的在前；找“书”`. */
export function formatAsked({ shows, sort, query }: Asked): string {
  return [
    shows.length > 0 ? `只看${shows.map((show) => SHOWS[show]).join('、')}` : '',
    sort ? SORTS[sort] : '',
    query === '' ? '' : `找“${query}”`,
  ]
    .filter(Boolean)
    .join('；');
}

export const NOTHING: Asked = { shows: [], sort: undefined, query: '' };

export const isAsked = ({ shows, sort, query }: Asked): boolean =>
  shows.length > 0 || sort !== undefined || query !== '';
