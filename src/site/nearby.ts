import { isFixed } from '../values/event-status.ts';
import { eventPart } from '../collections/events.ts';
import { type CollectionName, collectionNames } from '../collections/index.ts';
import { addDays } from '../values/dates.ts';
import { isNear } from '../values/near.ts';
import { type Card, toCard } from './cards.ts';
import { getListed, getNow, getToday } from './content.ts';
import { siteOf } from './site-of.ts';

/** The collections of which pages of merchants show entries. */
export const NEARBY = collectionNames.filter((name) => siteOf(name).where);

/** Days in which an event is near in time. */
const DAYS = 60;
/** Lines on a page. */
const MOST = 3;

/** The union's own events and troupes in the street of an address: events first, the nearest in time. */
export async function nearbyCards(address: string): Promise<Card[]> {
  const found = (await Promise.all(NEARBY.map((name) => cardsNear(name, address)))).flat();
  const startOf = ({ occasion }: Card) => occasion?.starts ?? '9';
  return found.sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1)).slice(0, MOST);
}

async function cardsNear(name: CollectionName, address: string): Promise<Card[]> {
  const { where } = siteOf(name);
  const last = addDays(getToday(), DAYS);
  return (await getListed(name))
    .filter(({ data }) => where && isNear(address, where(data)))
    .map(({ data }) => toCard(name, data))
    .filter(({ occasion }) => !occasion || (isAhead(occasion) && occasion.starts < last))
    .map((card) => ({ ...card, until: card.occasion?.ends ?? card.until }));
}

const isAhead = (occasion: NonNullable<Card['occasion']>): boolean =>
  !isFixed(occasion.status) && eventPart(occasion, getNow()) === 'ahead';
