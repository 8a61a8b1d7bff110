import { escapeRegExp } from '../values/escape-reg-exp.ts';

/** A regular expression over a whole address, and what of it is looked up: numbers of its groups, and signs between. */
export interface Cut {
  pattern: string;
  kept: readonly (number | string)[];
}

/** Groups that a pattern may have: nginx counts to nine. */
const MOST_PARAMETERS = 8;

/**
 * How to cut off what others append to an old address: `show.asp?id=12&from=timeline`, as WeChat does, is
 * `show.asp?id=12`. What stays are parameters that occur in an old address. In the order in which they are tried; for
 * nginx and Caddy alike, so without looking around.
 *
 * @param addresses the old addresses
 */
export function cutsFor(addresses: readonly string[]): Cut[] {
  const queries = addresses.flatMap((address) => address.split('?')[1]?.split('&') ?? []);
  const names = new Set(
    queries.flatMap((part) => /^([\w.%[\]-]+)=/.exec(part)?.[1]?.toLowerCase() ?? []),
  );
  const known = `((?:${[...names].map(escapeRegExp).join('|')})=[^&]*)`;
  const most = Math.min(
    MOST_PARAMETERS,
    Math.max(0, ...addresses.map((address) => address.match(/[?&][^=&]+=/g)?.length ?? 0)),
  );
  const counts = Array.from({ length: most }, (_, index) => most - index);
  return [
    ...counts.map((count) => ({
      pattern: `^([^?]*)\\?(?:.*?&)?${Array<string>(count).fill(known).join('(?:&[^&]*)*?&')}(?:&.*)?$`,
      kept: [1, ...Array.from({ length: count }, (_, at) => [at === 0 ? '?' : '&', at + 2]).flat()],
    })),
    // `view.php?2014-12.html`: a parameter without a name.
    { pattern: '^([^?]*\\?[^=&]+)(?:&.*)?$', kept: [1] },
    { pattern: '^([^?]*)\\?.*$', kept: [1] },
  ];
}
