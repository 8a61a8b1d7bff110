import type { EventFacts } from '../collections/define.ts';
import { eventPart } from '../collections/events.ts';
import { collectionNames } from '../collections/index.ts';
import type { ImageValue } from '../model/fields/index.ts';
import { groupBy } from '../values/group-by.ts';
import { type Card, toCard } from './cards.ts';
import { type Entry, getEntries, getNow } from './content.ts';
import { entriesKey } from './page-keys.ts';
import { siteOf } from './site-of.ts';

/** A photograph of an event. */
export interface EventPhoto {
  photo: ImageValue;
  card: Card;
}

/** The events that name an entry: those that are still to come, the nearest first; past ones, the latest first. */
export interface OwnEvents {
  ahead: readonly Card[];
  past: readonly Card[];
  /** Of the latest of them. */
  photos: readonly EventPhoto[];
}

const MOST_PHOTOS = 12;

/** @param slug of an entry of a collection with `hasEvents` */
export async function ownEvents(slug: string): Promise<OwnEvents> {
  const now = getNow();
  const parts = groupBy(await naming(slug), ({ facts }) => eventPart(facts, now));
  const past = parts.get('past') ?? [];
  const photos = past.flatMap(({ facts, card }) =>
    (facts.photos ?? []).map((photo) => ({ photo, card })),
  );
  return {
    ahead: (parts.get('ahead') ?? []).map(({ card }) => card),
    past: past.map(({ card }) => card),
    photos: photos.slice(0, MOST_PHOTOS),
  };
}

/** Covers what {@link ownEvents} shows. */
export const ownEventsKey = async (slug: string): Promise<string> =>
  entriesKey((await naming(slug)).map(({ entry }) => entry));

interface Naming {
  entry: Entry;
  facts: EventFacts;
  card: Card;
}

/** The events that name an entry, in the order of their lists. */
async function naming(slug: string): Promise<Naming[]> {
  const all = await Promise.all(
    collectionNames.map(async (name) => {
      const { event } = siteOf(name);
      if (!event) return [];
      return (await getEntries(name)).map((entry) => ({
        entry,
        facts: event(entry.data),
        card: toCard(name, entry.data),
      }));
    }),
  );
  return all.flat().filter(({ facts }) => facts.lists.includes(slug));
}
