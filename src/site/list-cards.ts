import type { CollectionName } from '../collections/index.ts';
import { type Card, toCard } from './cards.ts';
import type { Entry } from './content.ts';
import { pictureKey } from './pictures.ts';

/** A card of a list, and whether it shows its picture. */
export interface ListCard {
  card: Card;
  withPicture: boolean;
}

/** The cards of a page. Each picture is shown once: entries may share one. */
export function listCards<Name extends CollectionName>(
  name: Name,
  entries: readonly Entry<Name>[],
): ListCard[] {
  const shown = new Set<string>();
  return entries.map(({ data }) => {
    const card = toCard(name, data);
    const key = card.cover && pictureKey(card.cover.src);
    const withPicture = key !== undefined && !shown.has(key);
    if (key !== undefined) shown.add(key);
    return { card, withPicture };
  });
}
