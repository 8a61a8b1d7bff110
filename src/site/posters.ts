import type { CollectionName } from '../collections/index.ts';
import type { Law } from '../law/laws.ts';
import { formatSpan } from '../values/dates.ts';
import { toCard } from './cards.ts';
import type { Entry } from './content.ts';
import { siteOf } from './site-of.ts';

/** What a poster says beside its title. */
export interface Poster {
  paper: 'a4' | 'a5';
  kicker: string;
  text: string;
  /** When, where: a line each. */
  lines: readonly string[];
  sample: boolean;
}

export const posterPath = (collection: CollectionName, slug: string): `/${string}` =>
  `/poster/${collection}/${slug}/`;

/**
 * The poster of an entry, from what its card and its search result show. It tells no state but one that an editor has
 * set: paper does not follow the calendar.
 */
export function toPoster<Name extends CollectionName>(
  name: Name,
  data: Entry<Name>['data'],
  laws: readonly Law[],
): Poster {
  const { kicker, text, meta, occasion, fixed, sample } = toCard(name, data);
  const { poster, facts } = siteOf(name);
  const { when = meta, place } = facts?.(data, laws) ?? {};
  const facing = occasion
    ? [formatSpan(occasion.starts, occasion.ends), occasion.place]
    : [when, place];
  return {
    paper: poster?.paper ?? 'a4',
    kicker: poster?.above ?? kicker,
    text,
    lines: [fixed, ...facing].flatMap((line) => line || []),
    sample,
  };
}
