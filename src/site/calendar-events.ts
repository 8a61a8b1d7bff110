import type { EventFacts } from '../collections/define.ts';
import { type CollectionName, collectionNames } from '../collections/index.ts';
import {
  type CurrentEvent,
  type PublishedEvent,
  asCancelled,
} from '../calendar/published-event.ts';
import { formatDateTime, formatSpan } from '../values/dates.ts';
import { type Entry, getEntries, getMerged } from './content.ts';
import { entryHref } from './href.ts';
import { siteOf } from './site-of.ts';

/** The event of an entry as a calendar tells it, and the last day to sign up for it. */
export interface EventKeys {
  event: string;
  signUp: string;
}

export function eventKeys(collection: CollectionName, slug: string): EventKeys {
  const event = `${collection}.${slug}`;
  // No slug has a dot in it.
  return { event, signUp: `${event}.sign-up` };
}

/** All events of the site. `toUrl` returns the full address of a page. */
export async function currentEvents(toUrl: (href: string) => string): Promise<CurrentEvent[]> {
  const announced = await announcingKeys();
  const all = await Promise.all(
    collectionNames.map(async (name) => {
      const { event } = siteOf(name);
      if (!event) return [];
      return (await getEntries(name)).flatMap((entry) => {
        const href = entryHref(name, entry.data.slug);
        return eventsOf(name, entry, {
          facts: event(entry.data),
          url: toUrl(href),
          replaces: announced.get(href) ?? [],
        });
      });
    }),
  );
  return all.flat();
}

/** Address of an event's page → the keys of entries that only announce it. */
async function announcingKeys(): Promise<Map<string, readonly EventKeys[]>> {
  const merged = await Promise.all(
    collectionNames.map(async (name) =>
      (await getMerged(name)).map(
        ({ entry, href }) => [href, [keysOf(name, entry), ...formerKeys(name, entry)]] as const,
      ),
    ),
  );
  return new Map(merged.flat());
}

const keysOf = (name: CollectionName, { data }: Entry): EventKeys => eventKeys(name, data.slug);

const formerKeys = (name: CollectionName, { data }: Entry): EventKeys[] =>
  (data.formerSlugs ?? []).map((slug) => eventKeys(name, slug));

interface Told {
  facts: EventFacts;
  url: string;
  /** The keys of entries that only announce it. */
  replaces: readonly EventKeys[];
}

function eventsOf(
  name: CollectionName,
  entry: Entry,
  { facts, url, replaces }: Told,
): CurrentEvent[] {
  const { event: key, signUp } = keysOf(name, entry);
  const { starts, ends, place, category, lists, status, signUpBy, revision = 0 } = facts;
  const common = { url, category, lists, state: STATES[status] ?? 'confirmed' } as const;
  const { title } = entry.data;
  const told: PublishedEvent = {
    ...common,
    key,
    title: status === 'postponed' ? `【延期】${title}` : title,
    description: [...linesOf(facts), url].join('\n'),
    place,
    when: { starts, ends },
  };
  const former = formerKeys(name, entry);
  const whole = {
    event: withState(told),
    formerKeys: former.map(({ event }) => event),
    replaces: replaces.flatMap((keys) => [keys.event, keys.signUp]),
    revision,
  };
  if (signUpBy === undefined) return [whole];
  const lastDay: PublishedEvent = {
    ...common,
    key: signUp,
    title: `报名截止：${title}`,
    description: [formatSpan(starts, ends), place, ...facts.lines, url].join('\n'),
    when: { day: signUpBy },
  };
  const formerDays = former.map((keys) => keys.signUp);
  return [whole, { event: withState(lastDay), formerKeys: formerDays, replaces: [], revision }];
}

const STATES: Readonly<Record<string, PublishedEvent['state']>> = {
  cancelled: 'cancelled',
  postponed: 'tentative',
};

const withState = (event: PublishedEvent): PublishedEvent =>
  event.state === 'cancelled' ? asCancelled(event) : event;

function linesOf({ starts, ends, movedFrom, status, lines }: EventFacts): string[] {
  if (movedFrom !== undefined) return [`原定${formatDateTime(movedFrom)}。`, ...lines];
  if (status !== 'postponed') return [...lines];
  return [`原定${formatSpan(starts, ends)}，新的时间定下来再改。`, ...lines];
}
