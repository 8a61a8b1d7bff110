import type { CardParts } from '../collections/define.ts';
import type { CollectionName } from '../collections/index.ts';
import type { Entry } from './content.ts';
import { entryHref } from './href.ts';
import { siteOf } from './site-of.ts';

/** One entry in a list. */
export interface Card extends CardParts {
  href: string;
  title: string;
  sample: boolean;
  /** The last day on which lists show it. */
  until?: string | undefined;
}

/** An entry's card for lists. */
export function toCard<Name extends CollectionName>(name: Name, data: Entry<Name>['data']): Card {
  const { title, slug, sample } = data;
  const { card, lastDay } = siteOf(name);
  return { href: entryHref(name, slug), title, sample, until: lastDay?.(data), ...card(data) };
}
