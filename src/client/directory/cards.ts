import type { Shop } from '../../values/shop-filter.ts';

/** A merchant's card in a list. */
export interface ShopCard {
  element: HTMLElement;
  /** The path of its page, with the site's base. */
  path: string;
  shop: Shop;
}

/** All cards of a list that may have several pages. */
export interface AllCards {
  cards: ShopCard[];
  /** Whether further pages could not be fetched. */
  isCut: boolean;
}

const cardsIn = (root: ParentNode): ShopCard[] =>
  [...root.querySelectorAll<HTMLElement>('main :not([data-found]) > [data-card]')].map(toShopCard);

function toShopCard(element: HTMLElement): ShopCard {
  const find = (selector: string) => element.querySelector<HTMLElement>(selector);
  const { starts = '', ends = '' } = find('[data-period]')?.dataset ?? {};
  const link = find('.card-title a')?.getAttribute('href') ?? '';
  return {
    element,
    path: new URL(link, location.href).pathname,
    shop: {
      starts,
      ends,
      verified: element.dataset['verified'] ?? '',
      hours: find('[data-hours]')?.dataset['hours'] ?? '',
    },
  };
}

/**
 * The cards of the open page, and of the other pages of its list, which are fetched as pages: without
 * a network, the worker of offline reading answers with what the device keeps.
 * @param further the addresses of those pages
 */
export async function allCards(further: readonly string[]): Promise<AllCards> {
  const own = cardsIn(document);
  const fetched = await Promise.all(
    further.map((address) => cardsAt(address).catch(() => undefined)),
  );
  return {
    cards: [...own, ...fetched.flatMap((cards) => cards ?? [])],
    isCut: fetched.includes(undefined),
  };
}

async function cardsAt(address: string): Promise<ShopCard[]> {
  const response = await fetch(address, { headers: { Accept: 'text/html' } });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return cardsIn(new DOMParser().parseFromString(await response.text(), 'text/html'));
}
