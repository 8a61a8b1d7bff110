import { SITE } from '../../marks/root.ts';
import { openSearch } from '../../site-search/client.ts';
import type { SearchClient } from '../../site-search/types.ts';
import type { ShopCard } from './cards.ts';

let search: SearchClient | undefined;

/**
 * The cards that answer a query, best first, by the site's search; if that is not there, those that
 * contain its words.
 * @param collection the label of the cards' collection, by which the search filters
 */
export async function cardsFor(
  query: string,
  cards: readonly ShopCard[],
  collection: string,
): Promise<ShopCard[]> {
  const base = document.documentElement.getAttribute(SITE) ?? '/';
  try {
    search ??= openSearch(base);
    const { hits } = await search.search({ query, filters: { collection } });
    const ranks = new Map(hits.map(({ url }, rank) => [base + url.slice(1), rank]));
    const rankOf = ({ path }: ShopCard) => ranks.get(path) ?? Infinity;
    return cards
      .filter((card) => ranks.has(card.path))
      .sort((one, other) => rankOf(one) - rankOf(other));
  } catch {
    const words = query.split(/\s+/);
    const holds = ({ element: { textContent: text } }: ShopCard) =>
      words.every((word) => text.includes(word));
    return cards.filter(holds);
  }
}
